import { readdirSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeBrief } from "../src/app/brief.ts";
import { renderBriefMarkdown } from "../src/views/report/brief-markdown.ts";
import { renderBriefText } from "../src/views/report/brief-text.ts";

// A folder is a test: a case under input/, what a brief of it says under expected/. EARNEST_GOLDEN=write writes what is said now; read the diff.
const GOLDEN = join(import.meta.dirname, "golden");
const WRITE = process.env.EARNEST_GOLDEN === "write";

describe.each(readdirSync(GOLDEN))("golden case %s", (name) => {
  // The product's own cases say in one sentence what would be wrong otherwise.
  it.runIf(/^case-\d\d-/.test(name))("says in one sentence what would be wrong otherwise", async () => {
    const why = await readFile(join(GOLDEN, name, "why.md"), "utf8");
    expect(why).toMatch(/^\S.{40,}\.\n$/);
    expect(why.match(/[.?!](?=\s)/g)).toHaveLength(1);
  });

  it("says what it said", async () => {
    const brief = await makeBrief(join(GOLDEN, name, "input"));
    // The text gives a summary of many answers; the Markdown gives each one, which is what the product's own cases are about.
    const text = /^case-\d\d-/.test(name) ? {} : { "brief.txt": renderBriefText(brief, { widthColumns: 100, colour: false }) };
    const said = { ...text, "brief.md": renderBriefMarkdown(brief) };
    for (const [file, text] of Object.entries(said)) {
      const path = join(GOLDEN, name, "expected", file);
      if (WRITE) {
        await mkdir(join(GOLDEN, name, "expected"), { recursive: true });
        await writeFile(path, text);
      }
      expect(text).toBe(await readFile(path, "utf8"));
    }
  });
});
