import type { ConditionState, VerdictWord } from "#core/model/verdict-outcome.ts";

/** The word of a party as a coin: struck whole, struck out, or an outline of which half is not to be seen. */
export function WordMark({ word }: { readonly word: VerdictWord }) {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      {word === "in-earnest" && (
        <>
          <circle cx="16" cy="16" r="13" fill="currentColor" />
          <circle cx="16" cy="16" r="8.5" fill="none" stroke="var(--paper)" stroke-width="1.75" />
        </>
      )}
      {word === "theatre" && (
        <>
          <circle cx="16" cy="16" r="12.5" fill="none" stroke="currentColor" stroke-width="2.5" />
          <path d="M8 8l16 16M24 8L8 24" stroke="currentColor" stroke-width="2.5" />
        </>
      )}
      {word === "cannot-tell" && (
        <>
          <path d="M16 3.5a12.5 12.5 0 0 0 0 25" fill="none" stroke="currentColor" stroke-width="2.5" />
          <path d="M16 3.5a12.5 12.5 0 0 1 0 25" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray="3 4" />
        </>
      )}
    </svg>
  );
}

/** Whether a condition holds: a full disc with a tick, a ring with a cross, or a broken ring. */
export function ConditionMark({ state }: { readonly state: ConditionState }) {
  return (
    <svg class="condition-mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      {state === "met" && (
        <>
          <circle cx="10" cy="10" r="9" fill="currentColor" />
          <path d="M5.5 10.5l3 3 6-7" fill="none" stroke="var(--paper)" stroke-width="2.25" />
        </>
      )}
      {state === "failed" && (
        <>
          <circle cx="10" cy="10" r="8.25" fill="none" stroke="currentColor" stroke-width="1.5" />
          <path d="M6.5 6.5l7 7M13.5 6.5l-7 7" stroke="currentColor" stroke-width="2" />
        </>
      )}
      {state === "open" && (
        <>
          <circle cx="10" cy="10" r="8.25" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 3" />
          <path d="M7.5 8a2.5 2.5 0 1 1 3.4 2.4c-.7.3-.9.7-.9 1.6M10 14v1.2" fill="none" stroke="currentColor" stroke-width="1.5" />
        </>
      )}
    </svg>
  );
}
