import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { proposalsFile } from "#core/model/proposal.ts";
import { absenceOf } from "../scripts/build-series/kit/shared-folder.ts";
import { importProposals, PROPOSALS_PATH } from "../scripts/import-record/import-proposals.ts";
import { recordFolder } from "../scripts/import-record/import-record.ts";

const absence = absenceOf(recordFolder);
if (absence !== undefined) console.warn(`${absence} The committed proposals are checked, but not imported again.`);
const text = await readFile(PROPOSALS_PATH, "utf8");

describe("what the record calls unconfirmed", () => {
  test.skipIf(absence !== undefined)("is what the import makes of it (skipped only where ../shared/record is absent)", async () => expect(await importProposals(recordFolder)).toBe(text));

  test("stands under proposals, in words only", () => {
    const { proposals } = proposalsFile.parse(parse(text));
    expect(proposals.length).toBeGreaterThan(20);
    expect(proposals.filter(({ record }) => record !== null)).toEqual([]);
  });
});
