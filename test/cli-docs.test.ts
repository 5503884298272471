import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CLI_DOCS_FILE, renderCliDocs } from "../scripts/build-cli-docs.ts";

it("docs/cli.md says what the commands say of themselves (npm run cli-docs)", async () =>
  expect(readFileSync(CLI_DOCS_FILE, "utf8")).toBe(await renderCliDocs()));
