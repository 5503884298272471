import type { EvidenceAsked } from "#core/model/evidence-item.ts";
import { CANNOT_TELL, type EvidenceAspect } from "#core/model/evidence-words.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { PulseAssessed } from "#core/model/pulse-outcome.ts";

type Outcome = UnsignedFinding["outcome"];

/** What an item's finding says: the finding, and its word; or no finding, and why. */
export type Said = { readonly finding: UnsignedFinding; readonly word: string } | { readonly finding: UnsignedFinding | null; readonly silent: "no-finding" | "several-findings" | "not-assessable" | typeof CANNOT_TELL };

/**
 * Reads the word that answers what is asked of the findings: of the one finding that it names.
 *
 * @param level p up to which a trend, or nearness to rounds, is a word; what has a verdict of its own is read by that.
 */
export function wordSaid(asked: EvidenceAsked, found: readonly UnsignedFinding[], level: number): Said {
  const [finding, second] = found.filter((one) => isAsked(asked, one));
  if (!finding) return { finding: null, silent: "no-finding" };
  if (second) return { finding: null, silent: "several-findings" };
  if (finding.outcome.status === "not-assessable") return { finding, silent: "not-assessable" };
  const word = READERS[asked.asks](finding.outcome, asked, level);
  return word === null ? { finding, silent: CANNOT_TELL } : { finding, word };
}

function isAsked({ asks, subject, calendar, role, classes, against }: EvidenceAsked, { assay, subject: own, calendar: whose, outcome }: UnsignedFinding): boolean {
  if (assay.split("@")[0] !== asks.split(".")[0] || own.id !== subject || whose !== (calendar ?? null)) return false;
  if (role !== undefined && !("role" in outcome && outcome.role === role)) return false;
  if (outcome.assay === "momentum@1" && (outcome.track === "events") !== (asks === "momentum.design")) return false;
  if (against !== undefined && !(outcome.assay === "answer@1" && outcome.other.party === against)) return false;
  return classes === undefined || ("classes" in outcome && outcome.classes.length === classes.length && classes.every((one) => outcome.classes.includes(one)));
}

/** Each answer as a word, or null where the finding cannot tell. */
const READERS: Readonly<Record<EvidenceAspect, (outcome: Outcome, asked: EvidenceAsked, level: number) => string | null>> = {
  "pulse.window": (o, { window }) => (o.assay === "pulse@1" && o.status === "assessed" ? windowWord(o, window ?? o.confirmatory) : null),
  "momentum.design": (o) => (o.assay === "momentum@1" && o.track === "events" && o.status === "assessed" ? told(o.verdict, "undetermined") : null),
  "momentum.spacing": (o) => (o.assay === "momentum@1" && o.track === "salvos" && o.status === "assessed" ? told(o.spacing.verdict) : null),
  "momentum.salvos": (o) => (o.assay === "momentum@1" && o.track === "salvos" && o.status === "assessed" ? told(o.verdict) : null),
  "answer.after": (o) => (o.assay === "answer@1" && o.status === "assessed" ? told(o.verdict) : null),
  "change.trend": (o, _, level) => (o.assay === "change@1" && o.status === "assessed" && o.trend !== null && o.trend.pValue <= level ? (o.trend.slope.value > 0 ? "rising" : "falling") : null),
  "change.near-rounds": (o, _, level) => (o.assay === "change@1" && o.status === "assessed" && o.nearRounds !== null && o.nearRounds.pAbove <= level ? "more-than-chance" : null),
  "pledge.word": (o, { party, where }) => {
    if (o.assay !== "pledge@1" || o.kind !== "term") return null;
    const word = o.parts.find((part) => part.party === party && part.where === (where ?? null))?.word;
    return word === "kept" || word === "partly-kept" || word === "broken" ? word : null;
  },
  "pledge.rebound": (o, { party, where }) => (o.assay === "pledge@1" && o.kind === "term" ? onlyWord(o.readings.flatMap(({ measured }) => measured.filter((one) => one.role === "deed" && one.party === party && one.where === where)).flatMap(({ rebound }) => rebound?.word ?? [])) : null),
  "audit.near-rounds": (o, _, level) => (o.assay === "audit@1" && o.status === "assessed" && o.kind === "large-strike-near-rounds" && o.pAbove <= level ? "more-than-chance" : null)
};

/** Of the registered window the verdict; of any other its p after adjusting, and whether it lies inside the margin. */
function windowWord({ windows, verdict, confirmatory, level }: PulseAssessed, id: string): string | null {
  if (id === confirmatory && verdict !== null) return told(verdict);
  const window = windows.find((one) => one.id === id);
  if (!window) return null;
  if (window.pAdjusted <= level) return window.z > 0 ? "rise" : "fall";
  return window.equivalent === true ? "no-change" : null;
}

function told(word: string | null, open: string = CANNOT_TELL): string | null {
  return word === open ? null : word;
}

/** A word that every reading gives. */
function onlyWord(words: readonly string[]): string | null {
  const [first, ...others] = words;
  return first === undefined || others.some((word) => word !== first) ? null : told(first);
}
