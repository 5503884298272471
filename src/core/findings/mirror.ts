import { canonicalJson, plain } from "#core/model/canonical.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Finding } from "#core/model/finding.ts";
import { exchanged, type Pair, renameStrings } from "./swap-parties.ts";

/** A place in a finding at which it does not mirror: what stands there, and what stands there with the labels exchanged twice. */
export interface Unlike {
  readonly path: string;
  readonly was: unknown;
  readonly is: unknown;
}

/** A finding that the exchange of labels does not mirror; null = there is none on that side. */
export interface Unmirrored {
  readonly finding: Finding | null;
  /** That of the exchanged case, with its labels exchanged back. */
  readonly mirrored: Finding | null;
  readonly unlike: readonly Unlike[];
}

/** Places that are told of one finding; the first are enough to find the cause. */
const MOST_PLACES = 12;

/**
 * Lists the findings of a case that differ from those of the same case with two parties' labels exchanged, once the labels in them are exchanged back.
 * Ids, digests and hashes name the labels they were made from and are left out; so is the order of a list, which may go by label.
 *
 * @param swapped The case with labels exchanged: what is called as something in it is that thing, and every other name with a label in it was made by
 * the assessment (`without-<party>`) and follows the label.
 */
export function unmirrored(findings: readonly Finding[], swapped: CaseContent, found: readonly Finding[], pair: Pair): Unmirrored[] {
  const back = renaming(swapped, pair);
  const was = grouped(findings.map((finding) => ({ finding, plain: withoutDigests(finding, findings) })));
  const is = grouped(found.map((finding) => ({ finding: renameStrings(finding, back) as Finding, plain: renameStrings(withoutDigests(finding, found), back) })));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [own, other] = unpaired(was.get(key) ?? [], is.get(key) ?? []);
    return Array.from({ length: Math.max(own.length, other.length) }, (_, i): Unmirrored => {
      const [a, b] = [own[i] ?? null, other[i] ?? null];
      const unlike = a === null || b === null ? [] : unlikeIn("", inOneOrder(a.plain), inOneOrder(b.plain)).slice(0, MOST_PLACES);
      return { finding: a?.finding ?? null, mirrored: b?.finding ?? null, unlike };
    });
  });
}

interface Compared {
  readonly finding: Finding;
  readonly plain: unknown;
}

/** What joins names in one string: a kind and an id, a list in a sentence. */
const JOINTS = /(\/|, | )/;

function renaming(swapped: CaseContent, pair: Pair): (text: string) => string {
  const names = new Set<string>();
  renameStrings(swapped, (text) => {
    names.add(text);
    return text;
  });
  const label = new RegExp(`(?<![a-z0-9])(?:${pair.join("|")})(?![a-z0-9])`, "g");
  const renamed = (text: string) => (names.has(text) ? exchanged(text, pair) : text.replace(label, (one) => exchanged(one, pair)));
  return (text) => (names.has(text) ? renamed(text) : text.split(JOINTS).map(renamed).join(""));
}

const DIGEST = /^[0-9a-f]{64}$/;

/** Leaves out what hangs on the labels by hash, and names a finding that is referred to by what it is of. */
function withoutDigests({ id: _id, recording: _recording, registration: _registration, inputs, ...rest }: Finding, all: readonly Finding[]): unknown {
  const keys = new Map(all.map((finding) => [finding.id, keyOf(finding)]));
  const known = (text: string) => (DIGEST.test(text) ? "digest" : text.split("/").map((part) => keys.get(part) ?? part).join("/"));
  return renameStrings(plain({ ...rest, inputs: inputs.map(({ name, lastDay }) => ({ name, lastDay })) }), known);
}

function keyOf({ assay, subject, calendar }: Finding): string {
  return [assay, subject.kind, subject.id, calendar ?? ""].join(" ");
}

function grouped(compared: readonly Compared[]): Map<string, Compared[]> {
  const groups = new Map<string, Compared[]>();
  for (const one of compared) groups.set(keyOf(one.finding), [...(groups.get(keyOf(one.finding)) ?? []), one]);
  return groups;
}

/** Takes out what stands on both sides. */
function unpaired(was: readonly Compared[], is: readonly Compared[]): [Compared[], Compared[]] {
  const open = is.map((one) => ({ one, text: canonicalJson(inOneOrder(one.plain)) }));
  const own = was.filter((one) => {
    const text = canonicalJson(inOneOrder(one.plain));
    const at = open.findIndex((other) => other.text === text);
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
  return [own, open.map(({ one }) => one)];
}

/**
 * Puts every list in one order: lists of things, names joined by commas, the two ends of a pair, and the values that a sentence numbers (`party1`,
 * `party2`), of which the outcome tells what goes with what. A list of numbers, such as an interval, has its own order.
 */
function inOneOrder(value: unknown): unknown {
  if (typeof value === "string") return value.split(", ").sort().join(", ");
  if (Array.isArray(value)) {
    const list = value.map(inOneOrder);
    return list.some((one) => typeof one === "string" || isBranch(one)) ? sorted(list) : list;
  }
  if (!isBranch(value)) return value;
  const columns = new Map<string, unknown[]>();
  for (const [key, field] of Object.entries(value)) {
    const bare = key.replace(/\d+$/, "");
    const name = bare === "a" || bare === "b" ? "a, b" : bare;
    columns.set(name, [...(columns.get(name) ?? []), inOneOrder(field)]);
  }
  return Object.fromEntries([...columns].map(([name, column]) => [name, column.length === 1 ? column[0] : sorted(column)]));
}

function sorted(list: readonly unknown[]): unknown[] {
  return list.map((one) => ({ one, text: canonicalJson(one) })).sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ one }) => one);
}

function unlikeIn(path: string, was: unknown, is: unknown): Unlike[] {
  if (canonicalJson(was ?? null) === canonicalJson(is ?? null)) return [];
  if (!isBranch(was) || !isBranch(is) || Array.isArray(was) !== Array.isArray(is)) return [{ path, was, is }];
  const [a, b] = [was as Record<string, unknown>, is as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => unlikeIn(path === "" ? key : `${path}.${key}`, a[key], b[key]));
}

function isBranch(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
