import { canonicalJson } from "#core/model/canonical.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import { isDay } from "#core/model/day-count.ts";
import { type Cause, type Difference, DIFFERENCE_KINDS, type DifferenceKind } from "#core/model/difference.ts";
import type { Finding } from "#core/model/finding.ts";

/** What could be seen of a case on a day, and what was found in it. */
export interface Replay {
  /** Cut to the day. */
  readonly cut: CaseContent;
  readonly findings: readonly Finding[];
}

/**
 * Lists the answers that differ between two days of a case, changed words first, each with the records among its inputs that differ.
 * Findings are matched by assay, subject, calendar and what else tells those of one subject apart; where several share all of it, in their order.
 */
export function differencesOf(before: Replay, after: Replay): Difference[] {
  const [was, is] = [keyed(before.findings), keyed(after.findings)];
  const records = changedRecords(before.cut, after.cut);
  const differences = [...new Set([...is.keys(), ...was.keys()])].flatMap((key): Difference[] => {
    const [a, b] = [was.get(key) ?? null, is.get(key) ?? null];
    const kind = kindOf(a, b);
    return kind === null ? [] : [{ kind, before: a, after: b, causes: causesOf(a, b, records) }];
  });
  return differences.sort((a, b) => DIFFERENCE_KINDS.indexOf(a.kind) - DIFFERENCE_KINDS.indexOf(b.kind));
}

function keyed(findings: readonly Finding[]): Map<string, Finding> {
  const byKey = new Map<string, Finding>();
  for (const finding of findings) {
    const key = canonicalJson([finding.assay, finding.subject, finding.calendar, tellingApart(finding)]);
    let nth = 0;
    while (byKey.has(`${key} ${nth}`)) nth += 1;
    byKey.set(`${key} ${nth}`, finding);
  }
  return byKey;
}

/** What tells findings of one subject apart whatever they come to: kind, role, forecaster and track of the answer; set, test and classes of its parameters. */
function tellingApart({ outcome, parameters }: Finding): unknown[] {
  const { kind, role, forecaster, track } = outcome as Partial<Record<"kind" | "role" | "forecaster" | "track", string>>;
  return [kind, role, forecaster, track, parameters["set"], parameters["test"], parameters["classes"]].map((one) => one ?? null);
}

function kindOf(before: Finding | null, after: Finding | null): DifferenceKind | null {
  if (before === null) return after === null ? null : "new";
  if (after === null) return "gone";
  const [was, is] = [isAssessed(before), isAssessed(after)];
  if (was !== is) return is ? "now-assessed" : "no-longer-assessed";
  if (wordsOf(before) !== wordsOf(after)) return "words";
  if (canonicalJson(before.sentence) !== canonicalJson(after.sentence)) return "numbers";
  return canonicalJson([before.outcome, before.details]) === canonicalJson([after.outcome, after.details]) ? null : "details";
}

function isAssessed({ outcome }: Finding): boolean {
  return outcome.status === "assessed";
}

/** The words of an answer without its numbers and days: template, verdict, and the names in the sentence. */
function wordsOf({ sentence, outcome }: Finding): string {
  const words = Object.entries(sentence.values).filter(([, value]) => typeof value === "string" && !isDay(value));
  const verdict = "verdict" in outcome ? outcome.verdict : null;
  return canonicalJson([sentence.template, Object.fromEntries(words), verdict]);
}

/** So many records are named of a kind of which an answer names none; more are counted. */
const MOST_UNNAMED = 3;

type ChangedRecord = Extract<Cause, { readonly how: "new" | "changed" | "gone" }>;

function changedRecords(before: CaseContent, after: CaseContent): ChangedRecord[] {
  const [was, is] = [recordsOf(before), recordsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((record): ChangedRecord[] => {
    const [a, b] = [was.get(record), is.get(record)];
    if (a === b) return [];
    return [{ record, how: a === undefined ? "new" : b === undefined ? "gone" : "changed" }];
  });
}

function recordsOf({ caseFile: _case, series: _series, revisions: _revisions, ...lists }: CaseContent): Map<string, string> {
  const named = Object.entries(lists).flatMap(([kind, list]) => (Array.isArray(list) ? (list as readonly { readonly id?: string }[]) : []).map((one) => [kind, one] as const));
  return new Map(named.flatMap(([kind, one]) => (one.id === undefined ? [] : [[`${kind}/${one.id}`, canonicalJson(one)] as const])));
}

function causesOf(before: Finding | null, after: Finding | null, records: readonly ChangedRecord[]): Cause[] {
  const [was, is] = [inputsOf(before), inputsOf(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name)?.digests !== is.get(name)?.digests);
  const outcomes = canonicalJson([before?.outcome ?? null, after?.outcome ?? null]);
  const causes = names.flatMap((name): readonly Cause[] => {
    const kind = name.split("/")[0]!;
    if (kind === "series") return [{ record: name, how: "figures", lastDayBefore: was.get(name)?.lastDay ?? null, lastDayAfter: is.get(name)?.lastDay ?? null }];
    const own = records.filter(({ record }) => record === name);
    if (own.length > 0) return own;
    const ofKind = records.filter(({ record }) => record.startsWith(`${kind}/`));
    const told = ofKind.filter(({ record }) => outcomes.includes(JSON.stringify(record.slice(kind.length + 1))));
    if (told.length > 0 || ofKind.length <= MOST_UNNAMED) return told.length > 0 ? told : ofKind;
    const count = (how: ChangedRecord["how"]) => ofKind.filter((one) => one.how === how).length;
    return [{ record: kind, how: "several", new: count("new"), changed: count("changed"), gone: count("gone") }];
  });
  return [...new Map(causes.map((cause) => [cause.record, cause])).values()];
}

function inputsOf(finding: Finding | null): Map<string, { readonly digests: string; readonly lastDay: string | null }> {
  const inputs = new Map<string, { digests: string; lastDay: string | null }>();
  for (const { name, digest, lastDay } of finding?.inputs ?? []) inputs.set(name, { digests: `${inputs.get(name)?.digests ?? ""}${digest}`, lastDay });
  return inputs;
}
