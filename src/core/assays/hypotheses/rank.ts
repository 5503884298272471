import { type Fit, FITS } from "#core/model/hypothesis.ts";
import type { HypothesesCoding, HypothesesDrop, HypothesesLine } from "#core/model/hypotheses-outcome.ts";

/** An item that says something, as one coder rated what it says. */
export interface RatedItem {
  readonly id: string;
  /** Whose figures it rests on; null = records. */
  readonly claimant: string | null;
  readonly party: string | null;
  /** One a hypothesis, in their order. */
  readonly fits: readonly Fit[];
  /** Whether some word that the item could have said would have contradicted the hypothesis. */
  readonly risks: readonly boolean[];
}

export interface Weights {
  readonly contradicts: number;
  readonly contradictsStrongly: number;
}

const weightOf = (fit: Fit, { contradicts, contradictsStrongly }: Weights): number => (fit === "contradicts-strongly" ? contradictsStrongly : fit === "contradicts" ? contradicts : 0);

/**
 * Adds up what contradicts each hypothesis. What fits counts nothing: it fits others as well.
 *
 * @source Heuer 1999, Psychology of Intelligence Analysis, chapter 8: proceed by refuting, keep what has least against it.
 */
export function linesOf(hypotheses: readonly string[], items: readonly RatedItem[], weights: Weights): HypothesesLine[] {
  return hypotheses.map((hypothesis, h) => {
    const own = items.map(({ fits }) => fits[h]!);
    return {
      hypothesis,
      inconsistency: own.reduce((sum, fit) => sum + weightOf(fit, weights), 0),
      contradictions: own.filter((fit) => FITS.indexOf(fit) < 2).length,
      strong: own.filter((fit) => fit === "contradicts-strongly").length,
      fitting: own.filter((fit) => FITS.indexOf(fit) > 2).length,
      atRisk: items.filter(({ risks }) => risks[h]).length
    };
  });
}

/** Orders hypotheses by what contradicts them, the least first; those that tie stand together, in the order of their ids. */
export function placesOf(lines: readonly Pick<HypothesesLine, "hypothesis" | "inconsistency">[]): string[][] {
  const levels = [...new Set(lines.map(({ inconsistency }) => inconsistency))].sort((a, b) => a - b);
  return levels.map((level) => lines.filter(({ inconsistency }) => inconsistency === level).map(({ hypothesis }) => hypothesis).sort());
}

/**
 * Orders the hypotheses as one coder rated the evidence, leaves out each item, each claimant's figures, all records and each party in turn, and says who stands first:
 * one alone, whichever item is left out, that at least so many items put at risk.
 *
 * @param minAtRisk Items that could have contradicted the first.
 */
export function codingOf(coder: string, hypotheses: readonly string[], items: readonly RatedItem[], weights: Weights, minAtRisk: number): HypothesesCoding {
  const lines = linesOf(hypotheses, items, weights);
  const places = placesOf(lines);
  const drops = groupsOf(items).map(({ kind, what, left }): HypothesesDrop => {
    const without = placesOf(linesOf(hypotheses, left, weights));
    return { kind, what, items: items.length - left.length, first: without[0]!, firstFlips: String(without[0]) !== String(places[0]), orderFlips: JSON.stringify(without) !== JSON.stringify(places) };
  });
  const [first, ...tied] = places[0]!;
  const atRisk = lines.find(({ hypothesis }) => hypothesis === first)!.atRisk;
  const why = tied.length > 0 ? "tied" : atRisk < minAtRisk ? "not-put-at-risk" : drops.some(({ kind, firstFlips }) => kind === "item" && firstFlips) ? "hangs-on-one-item" : null;
  return { coder, lines, places, drops, first: why === null ? first! : null, why };
}

interface Group {
  readonly kind: HypothesesDrop["kind"];
  readonly what: string | null;
  readonly left: readonly RatedItem[];
}

function groupsOf(items: readonly RatedItem[]): Group[] {
  const distinct = (values: readonly (string | null)[]) => [...new Set(values)].flatMap((value) => value ?? []);
  const without = (kind: Group["kind"], what: string | null, isOut: (item: RatedItem) => boolean): Group => ({ kind, what, left: items.filter((item) => !isOut(item)) });
  return [
    ...distinct(items.map(({ id }) => id)).map((id) => without("item", id, (item) => item.id === id)),
    ...distinct(items.map(({ claimant }) => claimant)).map((name) => without("claimant", name, ({ claimant }) => claimant === name)),
    ...(items.some(({ claimant }) => claimant === null) ? [without("records", null, ({ claimant }) => claimant === null)] : []),
    ...distinct(items.map(({ party }) => party)).map((id) => without("party", id, ({ party }) => party === id))
  ];
}
