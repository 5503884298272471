import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { type Sidecar, sidecar } from "#core/model/series.ts";

const CASES = resolve(import.meta.dirname, "../cases");
const BEGIN = "<!-- table: begin (npm run licences) -->";
const END = "<!-- table: end -->";

export const LICENCES_FILE = resolve(import.meta.dirname, "../docs/data-licences.md");

/** Reads the sidecar of every shipped series, by path. */
function readSidecars(): { path: string; sidecar: Sidecar }[] {
  return readdirSync(CASES, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /^[^/]+\/series\/.+\.yaml$/.test(path))
    .sort()
    .map((path) => ({ path, sidecar: sidecar.parse(parse(readFileSync(join(CASES, path), "utf8"))) }));
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ");

/** Returns the document with its table made anew from the sidecars; what stands around the table is left alone. */
export function renderLicences(document: string): string {
  const [head, tail] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (head < 0 || tail < head) throw new Error(`Cannot write the table of licences: wanted the lines ${BEGIN} and ${END} in ${LICENCES_FILE}`);
  const rows = readSidecars().map(({ path, sidecar: { source, licence, claimant } }) => {
    const from = source.url === null ? cell(source.name) : `[${cell(source.name)}](${source.url})`;
    const whose = claimant.kind === "belligerent-claim" ? `${claimant.name}: a belligerent's claim` : claimant.name;
    return `| \`${path.slice(0, -".yaml".length)}\` | ${cell(whose)} | ${from} | ${cell(licence)} |`;
  });
  const table = ["| series | whose figures | taken from | licence |", "|---|---|---|---|", ...rows].join("\n");
  return `${document.slice(0, head)}${BEGIN}\n${table}\n${document.slice(tail)}`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(LICENCES_FILE, renderLicences(readFileSync(LICENCES_FILE, "utf8")));
