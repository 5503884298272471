import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { CASE_DOCS_FOLDER, EXAMPLES_FOLDER, examplesOf, NOUNS, renderCaseDocs } from "../scripts/build-case-docs.ts";
import { collectProblems } from "../src/app/read-case.ts";
import { RECORD_FILE_NAMES, RECORD_FOLDER_NAMES } from "../src/core/model/record-files.ts";
import { parseYaml } from "../src/store/parse-yaml.ts";

const pages = renderCaseDocs();

describe("docs/case", () => {
  test("is what the schemas give; after a change: npm run case-docs", async () => {
    const names = (await readdir(CASE_DOCS_FOLDER)).filter((name) => name.endsWith(".md"));
    const onDisk = new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(CASE_DOCS_FOLDER, name), "utf8")] as const)));
    expect(onDisk).toEqual(pages);
  });

  test("has a page for every file and folder of records, for the sidecar of a series and for proposals", () => {
    expect(NOUNS.map(({ name }) => name)).toEqual([...RECORD_FILE_NAMES, ...RECORD_FOLDER_NAMES, "guides", "series", "proposals"]);
    for (const { name } of NOUNS) expect(pages.get("README.md")).toContain(`(${name}.md)`);
  });

  test.each(NOUNS)("shows an example of $name that its schema accepts, and says at its head what the noun is", ({ name, schema }) => {
    const examples = examplesOf(name);
    expect(examples.length, `docs/case/examples/${name}.yaml`).toBeGreaterThan(0);
    expect(examples[0]!.text).toMatch(/^# \S/);
    for (const { file, text } of examples) expect(parseYaml(file, text, schema).problems).toEqual([]);
  });

  test.each(NOUNS)("names on the page of $name every field that stands in its examples", ({ name }) => {
    const examples = examplesOf(name).map(({ text }) => parse(text) as { proposals?: { kind: string }[] });
    const words = examples.flatMap(keysIn);
    const kinds = examples.flatMap(({ proposals = [] }) => proposals.map(({ kind }) => kind));
    const page = [name, "citation", ...kinds].map((one) => pages.get(`${one}.md`)).join("");
    expect([...new Set(words)].filter((key) => !page.includes(`| \`${key}\` |`) && !isOwnName(name, key))).toEqual([]);
  });

  test("shows one small war: its examples together are a case that check accepts", async () => {
    const folder = await mkdtemp(join(tmpdir(), "earnest-examples-"));
    try {
      for (const { name, place } of NOUNS) {
        for (const { text } of examplesOf(name)) {
          const path = join(folder, place.replace(/<id>|<name>/, (parse(text) as { id?: string }).id ?? name));
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, text);
          if (name === "series") await writeFile(path.replace(/yaml$/, "csv"), await readFile(join(EXAMPLES_FOLDER, "series.csv"), "utf8"));
        }
      }
      expect(await collectProblems(folder)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** What the case names, and not the schema: columns of a series, questions, what a page counts. */
const OWN_NAMES: Readonly<Record<string, readonly string[]>> = { series: ["strikes"], statements: ["stance", "urgency", "ships"], events: ["dead", "injured"], guides: ["held", "meetings"] };

function isOwnName(noun: string, key: string): boolean {
  return OWN_NAMES[noun]?.includes(key) ?? false;
}

function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}
