import type { CaseContent } from "#core/model/case-content.ts";
import { UsageError } from "#core/model/errors.ts";
import { caseFile } from "#core/model/case.ts";
import { itemSchema, RECORD_FILE_NAMES } from "#core/model/record-files.ts";
import { sidecar } from "#core/model/series.ts";

/** Two parties whose labels are exchanged. */
export type Pair = readonly [string, string];

/** Lists every two parties of a case. */
export function pairsOf({ caseFile: { parties } }: CaseContent): Pair[] {
  return parties.flatMap(({ id: a }, i) => parties.slice(i + 1).map(({ id: b }): Pair => [a, b]));
}

/**
 * Exchanges the labels of two parties of a case wherever one stands, whole, as a value or a key: at the table, as claimant, giver, holder, end of a
 * scale, answer of a coder, place. Every record keeps its deeds, figures, pages and words, and gets the other label.
 *
 * The exchange goes by the string, not by the field: two names that were one stay one, so what reads a place or an answer as a party's reads the same.
 * An id that only has a party's in it (`strikes-of-<party>`) is the name of something else and stays, as do a party's name and all prose. The parties
 * stand in the order of their labels, as before, so that the label which came first still does: what goes by place in the list would show.
 *
 * @throws UsageError where a party is called as a word of the schemas is, and what is exchanged can no longer be read.
 */
export function swapParties<Content extends CaseContent>(content: Content, pair: Pair): Content {
  const renamed = renameStrings(content, (text) => exchanged(text, pair)) as Content;
  const labels = content.caseFile.parties.map(({ id }) => id);
  const parties = [...renamed.caseFile.parties].sort((a, b) => labels.indexOf(a.id) - labels.indexOf(b.id));
  const swapped = { ...renamed, caseFile: { ...renamed.caseFile, parties } };
  assertReads(swapped, pair);
  return swapped;
}

/** Counts the places where a label was exchanged. */
export function countLabels(content: CaseContent, pair: Pair): number {
  let count = 0;
  renameStrings(content, (text) => {
    if (pair.includes(text)) count += 1;
    return text;
  });
  return count;
}

/** Returns a plain value with every string in it, keys among them, as a function renames it. */
export function renameStrings(value: unknown, rename: (text: string) => string): unknown {
  if (typeof value === "string") return rename(value);
  if (Array.isArray(value)) return value.map((one) => renameStrings(one, rename));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [rename(key), renameStrings(field, rename)]));
}

/** Returns the other label for either of two, and any other text as it is. */
export function exchanged(text: string, [a, b]: Pair): string {
  return text === a ? b : text === b ? a : text;
}

function assertReads(content: CaseContent, [a, b]: Pair): void {
  const lists = RECORD_FILE_NAMES.flatMap((name) => (name === "case" ? [] : content[name].map((item) => itemSchema(name)!.safeParse(item))));
  const read = [caseFile.safeParse(content.caseFile), ...content.series.map((one) => sidecar.safeParse(one.sidecar)), ...lists];
  const [issue] = read.flatMap(({ error }) => error?.issues ?? []);
  if (issue === undefined) return;
  throw new UsageError("ambiguous-label", `Cannot exchange ${a} and ${b}: wanted labels that are no other word of a case, current value is one that makes ${issue.path.join(".")} unreadable`, { where: "parties" });
}
