import { CANNOT_TELL, EVIDENCE_WORDS, RECORDED } from "#core/model/evidence-words.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { type Draft, type DraftFile, findAll, findWords, type Found, problemAt, valueUnder } from "./draft.ts";

/** Returns a problem for every rated word that the item's finding cannot say, every rating given twice or not at all, every record or page that is not there, and every finding that nothing here can be about. */
export function brokenRatings(draft: Draft): Problem[] {
  const { evidence, case: caseFile, hypotheses } = draft.records;
  if (evidence === undefined) return [];
  const coders = findWords(caseFile, "registration.hypotheses.coders.*.id");
  const explanations = findWords(hypotheses, "hypotheses.*.id");
  const pages = pagesByRecord(draft);
  const subjects = subjectsOf(draft);
  return findAll(evidence.raw, "evidence.*").flatMap((item) => [
    ...unknownWords(evidence, item),
    ...unrated(evidence, item, coders, explanations),
    ...unknownRecords(evidence, item, pages),
    ...(subjects === undefined ? [] : within(item, "finding.subject").flatMap((found) => unknown(evidence, found, subjects, "a series, an undertaking or a claim of this case")))
  ]);
}

/** What a finding can be about; undefined where a file that would tell cannot be read. */
function subjectsOf({ records: { terms, claims }, sidecars }: Draft): readonly string[] | undefined {
  if ([terms, claims, ...sidecars].some((file) => file !== undefined && file.raw === undefined)) return undefined;
  return [...findWords(terms, "terms.*.id"), ...findWords(claims, "claims.*.id"), ...sidecars.flatMap((file) => findWords(file, "id"))];
}

/** Returns what a pattern leads to in an item, with its whole path. */
function within(item: Found, pattern: string): Found[] {
  return findAll(item.value, pattern).map(({ path, value }) => ({ path: [...item.path, ...path], value }));
}

function unknown(file: DraftFile, { path, value }: Found, known: readonly string[], wanted: string): Problem[] {
  if (typeof value !== "string" || known.includes(value)) return [];
  return [problemAt(file, path, wanted, quoted(value), nearestWord(value, known))];
}

/** The words that an item can say and that must be rated; `[]` where what it asks is not known. */
function wordsOf(item: Found): readonly string[] {
  const finding = valueUnder(item.value, "finding");
  if (finding === undefined) return [RECORDED];
  const asks = valueUnder(finding, "asks");
  return typeof asks === "string" && asks in EVIDENCE_WORDS ? EVIDENCE_WORDS[asks as keyof typeof EVIDENCE_WORDS] : [];
}

function unknownWords(file: DraftFile, item: Found): Problem[] {
  const words = wordsOf(item);
  if (words.length === 0) return [];
  const allowed = words[0] === RECORDED ? words : [...words, CANNOT_TELL];
  return within(item, "ratings.*.word").flatMap((found) => unknown(file, found, allowed, `a word that ${words[0] === RECORDED ? "records" : "this finding"} can say (${allowed.join(", ")})`));
}

/** Every coder rates every word for every hypothesis, once. Of a word that is open to no rating there is none, or all. */
function unrated(file: DraftFile, item: Found, coders: readonly string[], explanations: readonly string[]): Problem[] {
  const given = within(item, "ratings.*").map(({ path, value }) => ({ path, key: ["coder", "word", "hypothesis"].map((name) => valueUnder(value, name)).join(" ") }));
  const twice = given.filter(({ key }, i) => given.findIndex((one) => one.key === key) < i).map(({ path, key }) => problemAt(file, path, "each rating once", `${quoted(key)} a second time`));
  const keys = new Set(given.map(({ key }) => key));
  const open = [...keys].some((key) => key.split(" ")[1] === CANNOT_TELL) ? [CANNOT_TELL] : [];
  const missing = coders.flatMap((coder) => [...wordsOf(item), ...open].flatMap((word) => explanations.map((one) => `${coder} ${word} ${one}`))).filter((key) => !keys.has(key));
  const [first, ...more] = missing;
  if (first === undefined) return twice;
  const found = `none by ${first.split(" ")[0]} of “${first.split(" ")[1]}” for ${first.split(" ")[2]}${more.length === 0 ? "" : `, and ${more.length} more are missing`}`;
  return [...twice, problemAt(file, [...item.path, "ratings"], "a rating by every coder of every word for every hypothesis", found)];
}

/** The ids of the pages of each record that cites any, by `<kind>/<id>`. */
function pagesByRecord({ records, folders = {} }: Draft): ReadonlyMap<string, readonly string[]> {
  const lists = Object.entries(records).flatMap(([kind, file]) => findAll(file.raw, `${kind}.*`).map(({ value }) => [kind, value] as const));
  const whole = Object.entries(folders).flatMap(([kind, files]) => files.map(({ raw }) => [kind, raw] as const));
  return new Map([...lists, ...whole].flatMap(([kind, value]) => {
    const id = valueUnder(value, "id");
    return typeof id === "string" ? [[`${kind}/${id}`, findWords({ raw: value }, "sources.*.id")] as const] : [];
  }));
}

function unknownRecords(file: DraftFile, item: Found, pages: ReadonlyMap<string, readonly string[]>): Problem[] {
  return within(item, "records.*").flatMap((one) => {
    const [record] = within(one, "record");
    if (typeof record?.value !== "string") return [];
    const own = pages.get(record.value);
    if (own === undefined) return unknown(file, record, [...pages.keys()], "a record of this case that cites pages, as <kind>/<id>");
    return within(one, "pages.*").flatMap((page) => unknown(file, page, own, `the id of a page of ${String(record.value)}`));
  });
}
