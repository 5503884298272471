import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { JsonSchema } from "../src/core/model/json-schema.ts";
import { logEntry } from "../src/core/model/log-entry.ts";
import { proposalsFile } from "../src/core/model/proposal.ts";
import { GUIDES, RECORD_FILES, RECORD_FOLDERS } from "../src/core/model/record-files.ts";
import { sidecar } from "../src/core/model/series.ts";
import { citation } from "../src/core/model/source.ts";
import { type Shared, shapeOf } from "./case-docs/describe-type.ts";
import { renderFields } from "./case-docs/render-fields.ts";

export const CASE_DOCS_FOLDER = resolve(import.meta.dirname, "../docs/case");
export const EXAMPLES_FOLDER = join(CASE_DOCS_FOLDER, "examples");

/** A kind of file that a case holds: what it is called, where it stands, and the schema that reads it. */
export interface CaseNoun {
  readonly name: string;
  readonly place: string;
  readonly schema: z.ZodType;
}

/** Everything a case folder holds that a person writes; a noun that is added to the model is added here by itself. */
export const NOUNS: readonly CaseNoun[] = [
  ...Object.entries(RECORD_FILES).map(([name, { file, schema }]) => ({ name, place: file, schema })),
  ...Object.entries(RECORD_FOLDERS).map(([name, { folder, schema }]) => ({ name, place: `${folder}/<id>.yaml`, schema })),
  { name: "guides", place: GUIDES.file, schema: GUIDES.schema },
  { name: "series", place: "series/<id>.yaml", schema: sidecar },
  { name: "proposals", place: "proposals/<name>.yaml", schema: proposalsFile }
];

const SHARED: Shared = new Map([[shapeOf(toJson(citation)), { name: "citation", page: "citation.md" }]]);

/** Returns the examples of a noun: `examples/<noun>.yaml`, or every file of `examples/<noun>/` where one would show too little. */
export function examplesOf(name: string): { readonly file: string; readonly text: string }[] {
  const single = `${name}.yaml`;
  const folder = join(EXAMPLES_FOLDER, name);
  const files = [...(existsSync(join(EXAMPLES_FOLDER, single)) ? [single] : []), ...(existsSync(folder) ? readdirSync(folder).sort().filter((file) => file.endsWith(".yaml")).map((file) => `${name}/${file}`) : [])];
  return files.map((file) => ({ file, text: readFileSync(join(EXAMPLES_FOLDER, file), "utf8") }));
}

/** Writes the pages of docs/case, by file name: one a noun from its schema and its examples, one for citations, one for the log, and an index. */
export function renderCaseDocs(): Map<string, string> {
  return new Map([
    ...NOUNS.map((noun): [string, string] => [`${noun.name}.md`, renderNoun(noun)]),
    ["citation.md", renderCitation()],
    ["log.md", renderLog()],
    ["README.md", renderIndex()]
  ]);
}

function renderNoun({ name, place, schema }: CaseNoun): string {
  const examples = examplesOf(name);
  const shown = examples.map(({ file, text }) => `\`${exampleTitle(name, place, file)}\`:\n\n\`\`\`yaml\n${withoutIntroduction(text).trim()}\n\`\`\``);
  return `# ${name}: ${place}\n\n${introductionOf(examples[0]?.text ?? "")}\n\n${WRITTEN}\n\n## Example\n\n${shown.join("\n\n")}\n\n## Fields\n\n${renderFields(toJson(schema), "", SHARED)}\n`;
}

function exampleTitle(name: string, place: string, file: string): string {
  return file.startsWith(`${name}/`) ? place.replace("<id>.yaml", file.slice(name.length + 1)) : place;
}

function renderCitation(): string {
  const told = "Where an item was read: one page of one source. Every record has a list of them under `sources`, and its entries refer to a page by its id. Reliability belongs to the source and stands in sources.yaml; credibility belongs to the item and stands here.";
  return `# citation: a page behind a record\n\n${told}\n\n${WRITTEN}\n\n## Fields\n\n${renderFields(toJson(citation), "", new Map())}\n`;
}

function renderLog(): string {
  const told = "Who changed which record, when and why: one line of JSON a change, added at the end by the commands that write and by `earnest log append`, and never by hand. A line is not taken back: what was wrong is put right by another. Each carries the hash of the line before it, so a line that was altered or left out is seen.";
  const [opening, change] = toJson(logEntry).anyOf!.map((line) => renderFields(line, "", new Map()));
  return `# log: log.ndjson\n\n${told}\n\n${WRITTEN}\n\n## Fields of the first line\n\n${opening}\n\n## Fields of every other line\n\n${change}\n`;
}

function renderIndex(): string {
  const rows = NOUNS.map(({ name, place }) => `| [${name}](${name}.md) | \`${place}\` | ${introductionOf(examplesOf(name)[0]?.text ?? "").split(/(?<=\.) /)[0]} |`);
  return `# A case, file by file

A case is a folder of plain text: YAML for what people wrote, CSV for what was counted. ${WRITTEN}
The examples are one small invented war; together they are a case that \`earnest check\` accepts, which a test holds them to.

| noun | file | what it holds |
|---|---|---|
${rows.join("\n")}

Every record names its pages as [citations](citation.md); who changed what, when and why stands in the [log](log.md). To add a noun: its schema in \`core/model/record-files.ts\`, and one
file \`docs/case/examples/<noun>.yaml\` whose opening comment says what it holds.
`;
}

const WRITTEN = "Written by `npm run case-docs` from the schemas that read a case.";

/** The comment at the head of an example says what the noun is. */
function introductionOf(text: string): string {
  return headOf(text).map((line) => line.replace(/^# ?/, "")).join(" ").trim();
}

function withoutIntroduction(text: string): string {
  return text.split("\n").slice(headOf(text).length).join("\n");
}

function headOf(text: string): string[] {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  return lines.slice(0, end < 0 ? lines.length : end);
}

function toJson(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: "input" });
  return rest as JsonSchema;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await mkdir(CASE_DOCS_FOLDER, { recursive: true });
  const pages = renderCaseDocs();
  for (const old of readdirSync(CASE_DOCS_FOLDER)) if (old.endsWith(".md") && !pages.has(old)) await rm(join(CASE_DOCS_FOLDER, old));
  for (const [name, text] of pages) await writeFile(join(CASE_DOCS_FOLDER, name), text);
}
