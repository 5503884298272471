/** One measure of human cost, as short as it may stand beside a verdict. */
export interface TollClause {
  readonly title: string;
  readonly measure: string;
  readonly unit: string;
  readonly isStock: boolean;
  readonly from: string;
  readonly to: string;
  /** Days counted, where it is a number at a time. */
  readonly on: readonly string[];
  readonly low: number | null;
  readonly high: number;
  readonly isFloor: boolean;
  readonly short: readonly string[];
  readonly shortBelligerents: readonly string[];
  /** Who says “at most” beside the range. */
  readonly ceilings: readonly { readonly claimant: string; readonly high: number }[];
}
