import type { PulseOutcome } from "#core/model/pulse-outcome.ts";

export type VerdictKind = "rise" | "fall" | "no-change" | "cannot-tell" | "not-assessable";

/** Tells which mark a finding bears. */
export function verdictKind(outcome: PulseOutcome): VerdictKind {
  return outcome.status === "assessed" && outcome.verdict ? outcome.verdict : "not-assessable";
}

const INTERVAL: Readonly<Record<Exclude<VerdictKind, "not-assessable">, readonly [from: number, to: number]>> = {
  "cannot-tell": [4, 44],
  rise: [29, 45],
  fall: [3, 19],
  "no-change": [19, 29]
};

/** A verdict as a mark: an interval against the upright line of what was expected; a broken ring when nothing could be assessed. */
export function VerdictMark({ kind }: { readonly kind: VerdictKind }) {
  if (kind === "not-assessable") {
    return (
      <svg class="mark" viewBox="0 0 48 32" width="48" height="32" aria-hidden="true">
        <circle cx="24" cy="16" r="11" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray="5 4" />
        <line x1="15" y1="27" x2="33" y2="5" stroke="currentColor" stroke-width="2.5" />
      </svg>
    );
  }
  const [from, to] = INTERVAL[kind];
  return (
    <svg class="mark" viewBox="0 0 48 32" width="48" height="32" aria-hidden="true">
      {kind === "no-change" && <rect x="13" y="3" width="22" height="26" fill="var(--band)" />}
      <line x1="24" y1="2" x2="24" y2="30" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 3" />
      <line x1={from} y1="16" x2={to} y2="16" stroke="currentColor" stroke-width="3" />
      <line x1={from} y1="10" x2={from} y2="22" stroke="currentColor" stroke-width="2.5" />
      <line x1={to} y1="10" x2={to} y2="22" stroke="currentColor" stroke-width="2.5" />
      <circle cx={(from + to) / 2} cy="16" r="4.5" fill="currentColor" />
    </svg>
  );
}
