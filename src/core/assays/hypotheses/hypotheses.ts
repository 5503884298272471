import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import { isJudged, type SourceLine, toSourceLine } from "#core/model/evidence.ts";
import type { EvidenceItem, EvidenceRating } from "#core/model/evidence-item.ts";
import { RECORDED } from "#core/model/evidence-words.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import { type Fit, FITS } from "#core/model/hypothesis.ts";
import type { HypothesesCoding, HypothesesOutcome, HypothesesRow } from "#core/model/hypotheses-outcome.ts";
import type { HypothesesRegistration } from "#core/model/hypotheses-registration.ts";
import { citationsOf, type Records, recordsOf } from "#core/model/records.ts";
import { coincidenceMatrix, krippendorffAlpha } from "#core/stats/krippendorff.ts";
import { codingOf, type RatedItem } from "./rank.ts";
import { wordSaid } from "./word-said.ts";

/** The matrix, and the findings and records that were read for it. */
export interface HypothesesAssay {
  readonly outcome: HypothesesOutcome;
  readonly findings: readonly UnsignedFinding[];
  /** `<kind>/<id>` of each record that bears an item out. */
  readonly records: readonly string[];
}

/**
 * Holds the hypotheses of a case against what its findings and records say by a day: a matrix of ratings fixed beforehand, one for each word that an item could
 * say, of which only those count whose word was said.
 *
 * Assumes, and cannot check, that items are worth as much as each other and are not one witness twice; that is why each is left out in turn, and each claimant's figures together.
 *
 * @param cut The case as of the day.
 * @param found What was found of it.
 * @param idOf Names a finding.
 * @source Heuer 1999, Psychology of Intelligence Analysis, chapter 8.
 */
export function hypotheses(cut: CaseContent, plan: HypothesesRegistration, found: readonly UnsignedFinding[], asOf: Day, idOf: (finding: UnsignedFinding) => string): HypothesesAssay {
  const ids = cut.hypotheses.map(({ id }) => id);
  const coders = plan.coders.map(({ id }) => id);
  const records = recordsOf(cut);
  const read = cut.evidence.map((item) => readItem(item, found, records, cut, asOf, plan.level.value));
  const rows = read.map(({ item, finding, word, silent, records: borne }): HypothesesRow => {
    const ratings = word === null ? [] : coders.map((coder) => ({ coder, fits: ids.map((id) => ratingOf(item, coder, word, id)) }));
    const { id, title, question, party, series } = item;
    const claimant = cut.series.find(({ sidecar }) => sidecar.id === series)?.sidecar.claimant.name ?? null;
    return { id, title, question, party, series, claimant, finding: finding && idOf(finding), records: borne, word, silent, ratings, spread: word === null ? null : Math.min(...ratings.map(({ fits }) => spreadOf(fits.map(({ fit }) => fit)))) };
  });
  const common = { assay: "hypotheses@1" as const, coders: plan.coders, hypotheses: cut.hypotheses.map(({ id, name, says }) => ({ id, name, says })), items: rows };
  const speaking = rows.filter(({ word }) => word !== null);
  const used = { findings: read.flatMap(({ finding }) => finding ?? []), records: [...new Set(rows.flatMap((row) => row.records.map(({ record }) => record)))].sort() };
  if (speaking.length < plan.minItems.value) return { ...used, outcome: { ...common, status: "not-assessable", reason: "too-few-items", needed: plan.minItems.value, had: speaking.length } };
  const codings = coders.map((coder) => codingOf(coder, ids, speaking.map((row) => ratedBy(coder, row, cut.evidence, ids)), plan.weights, plan.minAtRisk.value));
  const greatest = Math.max(...speaking.map(({ spread }) => spread!));
  return {
    ...used,
    outcome: {
      ...common,
      status: "assessed",
      codings,
      ...firstOf(codings),
      discriminating: speaking.filter(({ spread }) => spread === greatest && greatest > 0).map(({ id }) => id),
      idle: speaking.filter(({ ratings }) => ratings.every(({ fits }) => spreadOf(fits.map(({ fit }) => fit)) === 0)).map(({ id }) => id),
      agreement: agreementOf(cut.evidence, coders)
    }
  };
}

interface ReadItem {
  readonly item: EvidenceItem;
  readonly finding: UnsignedFinding | null;
  readonly word: string | null;
  readonly silent: string | null;
  readonly records: HypothesesRow["records"];
}

/** Finds what an item says by the day. A word that nobody rated says nothing, and so does *cannot tell* unless it was rated. */
function readItem(item: EvidenceItem, found: readonly UnsignedFinding[], records: Records, cut: CaseContent, asOf: Day, level: number): ReadItem {
  const rated = new Set(item.ratings.map(({ word }) => word));
  if (item.finding !== undefined) {
    const said = wordSaid(item.finding, found, level);
    const word = "word" in said ? said.word : said.silent;
    return { item, finding: said.finding, records: [], ...(rated.has(word) ? { word, silent: null } : { word: null, silent: "word" in said ? "not-rated" : said.silent }) };
  }
  const borne = item.records!.map(({ record, pages }) => ({ record, pages: pagesOf(record, pages, records, cut, asOf) }));
  const silent = borne.some(({ pages }) => pages.length === 0) ? "not-public" : borne.some(({ pages }) => !pages.some((page) => isJudged({ ...page, value: page.name, claimant: page.name }))) ? "not-judged" : null;
  return { item, finding: null, records: borne.filter(({ pages }) => pages.length > 0), word: silent === null ? RECORDED : null, silent };
}

function pagesOf(name: string, wanted: readonly string[], records: Records, { sources }: CaseContent, asOf: Day): Pick<SourceLine, "name" | "reliability" | "credibility">[] {
  const [kind, id] = name.split("/");
  const record = records.get(kind!)?.find((one) => one.id === id);
  const pages = record === undefined ? [] : citationsOf(record).filter((page) => wanted.includes(page.id));
  return pages.map((page) => toSourceLine(page, sources, asOf)).map(({ name: by, reliability, credibility }) => ({ name: by, reliability, credibility }));
}

/** A hypothesis that a coder left without a rating is one that the item says nothing of. */
function ratingOf({ ratings }: EvidenceItem, coder: string, word: string, hypothesis: string): { fit: Fit; reason: string } {
  const rating = ratings.find((one) => one.coder === coder && one.word === word && one.hypothesis === hypothesis);
  return rating ? { fit: rating.fit, reason: rating.reason } : { fit: "says-nothing", reason: "not rated" };
}

function ratedBy(coder: string, { id, claimant, party, ratings }: HypothesesRow, items: readonly EvidenceItem[], ids: readonly string[]): RatedItem {
  const own = items.find((item) => item.id === id)!.ratings.filter((one) => one.coder === coder);
  const isContradiction = ({ fit }: EvidenceRating) => fit === "contradicts" || fit === "contradicts-strongly";
  return {
    id, claimant, party,
    fits: ratings.find((one) => one.coder === coder)!.fits.map(({ fit }) => fit),
    risks: ids.map((hypothesis) => own.some((one) => one.hypothesis === hypothesis && isContradiction(one)))
  };
}

function spreadOf(fits: readonly Fit[]): number {
  const steps = fits.map((fit) => FITS.indexOf(fit));
  return Math.max(...steps) - Math.min(...steps);
}

/** Who stands first by every coder. */
function firstOf(codings: readonly HypothesesCoding[]): Pick<Extract<HypothesesOutcome, { status: "assessed" }>, "first" | "why"> {
  const open = codings.find(({ why }) => why !== null);
  if (open) return { first: null, why: open.why };
  const first = codings[0]!.first;
  return codings.every((coding) => coding.first === first) ? { first, why: null } : { first: null, why: "coders-differ" };
}

/** How far two coders agree on every rating that both gave, of words said and not said; ordinal, since fits have an order. */
function agreementOf(items: readonly EvidenceItem[], coders: readonly string[]): Extract<HypothesesOutcome, { status: "assessed" }>["agreement"] {
  if (coders.length < 2) return null;
  const units = new Map<string, (number | null)[]>();
  for (const item of items) {
    for (const { coder, word, hypothesis, fit } of item.ratings) {
      const name = `${item.id} ${word} ${hypothesis}`;
      const unit = units.get(name) ?? coders.map(() => null);
      unit[coders.indexOf(coder)] = FITS.indexOf(fit);
      units.set(name, unit);
    }
  }
  const both = [...units.values()].filter((unit): unit is number[] => unit.every((fit) => fit !== null));
  const alpha = krippendorffAlpha(coincidenceMatrix(both, FITS.length), FITS.length, { kind: "ordinal" });
  return { alpha, ratings: both.length, same: both.filter((unit) => new Set(unit).size === 1).length, opposed: both.filter((unit) => Math.min(...unit) < 2 && Math.max(...unit) > 2).length };
}
