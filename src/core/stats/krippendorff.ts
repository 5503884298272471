/** How far two values are apart: equal or not; by the values between them; by the square of their numbers. */
export type AgreementMetric = { readonly kind: "nominal" } | { readonly kind: "ordinal" } | { readonly kind: "interval"; readonly numbers: readonly number[] };

/**
 * Counts how often two coders of one unit gave each pair of values; a unit with m codings gives each of its pairs the weight
 * 1 / (m − 1), a unit with one coding gives none.
 *
 * @param units The codings of each unit, as indices of values; null = that coder did not code it.
 * @param values Number of values, in their order.
 * @returns Row-major values × values, symmetric; its sum is the number of codings that could be paired.
 * @source Krippendorff 2011, "Computing Krippendorff's alpha-reliability". Checked against its example C in R (krippendorff.json).
 */
export function coincidenceMatrix(units: readonly (readonly (number | null)[])[], values: number): Float64Array {
  const coincidences = new Float64Array(values * values);
  for (const unit of units) {
    let codings = 0;
    for (const v of unit) if (v !== null) ++codings;
    const weight = 1 / (codings - 1);
    for (let i = 0; i < unit.length; ++i) {
      for (let j = 0; j < i; ++j) {
        const [one, other] = [unit[i]!, unit[j]!];
        if (one === null || other === null) continue;
        coincidences[one * values + other]! += weight;
        coincidences[other * values + one]! += weight;
      }
    }
  }
  return coincidences;
}

/**
 * Computes Krippendorff's alpha: 1 less the disagreement seen over the disagreement that chance would give with these values.
 * It falls towards 0, and swings, when nearly all codings have one value: show how often each was given.
 *
 * Assumes, and cannot check, that coders worked apart from each other.
 *
 * @param coincidences From {@link coincidenceMatrix}. @param values Number of values.
 * @returns At most 1; 0 is chance, below 0 is worse; null when no disagreement could be expected: nothing to pair, or one value only.
 * @source Krippendorff 2011, as there. Checked against irr 0.84.1 kripp.alpha and its published examples (krippendorff.json).
 */
export function krippendorffAlpha(coincidences: Float64Array, values: number, metric: AgreementMetric): number | null {
  const margins = new Float64Array(values);
  let paired = 0;
  for (let i = 0; i < coincidences.length; ++i) {
    margins[Math.floor(i / values)]! += coincidences[i]!;
    paired += coincidences[i]!;
  }
  let seen = 0;
  let expected = 0;
  for (let a = 0; a < values; ++a) {
    for (let b = 0; b < a; ++b) {
      const apart = distance(a, b, margins, metric);
      seen += coincidences[a * values + b]! * apart;
      expected += margins[a]! * margins[b]! * apart;
    }
  }
  return expected > 0 ? 1 - ((paired - 1) * seen) / expected : null;
}

function distance(above: number, below: number, margins: Float64Array, metric: AgreementMetric): number {
  if (metric.kind === "nominal") return 1;
  if (metric.kind === "interval") return (metric.numbers[above]! - metric.numbers[below]!) ** 2;
  let between = (margins[above]! + margins[below]!) / 2;
  for (let v = below + 1; v < above; ++v) between += margins[v]!;
  return between ** 2;
}
