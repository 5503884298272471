import type { JSX } from "preact";
import type { KeyEntry, KeyMark } from "#views/charts/chart.ts";

const SWATCHES: Readonly<Record<KeyMark, JSX.Element>> = {
  claimed: <rect x="1" y="5" width="22" height="6" fill="var(--band)" stroke="var(--expected)" stroke-width="1.25" />,
  "at-most": <line x1="0" y1="8" x2="24" y2="8" stroke="var(--expected)" stroke-width="1.75" stroke-dasharray="8 3" />,
  unjudged: <line x1="0" y1="8" x2="24" y2="8" stroke="var(--muted)" stroke-width="1.5" stroke-dasharray="3 3" />,
  revised: <path d="M6 3h12l-6 10z" fill="var(--tested)" />,
  recovered: <path d="M12 3l6 10H6z" fill="var(--tested)" />,
  suspected: <path d="M6 3h12l-6 10z" fill="var(--paper)" stroke="var(--tested)" stroke-width="1.5" />,
  dot: <circle cx="12" cy="8" r="3" fill="var(--muted)" />,
  diamond: <path d="M12 3.5l4.5 4.5-4.5 4.5L7.5 8z" fill="var(--paper)" stroke="var(--muted)" stroke-width="1.5" />,
  "dot-tested": <circle cx="12" cy="8" r="4" fill="var(--tested)" />,
  "diamond-tested": <path d="M12 3l5 5-5 5-5-5z" fill="var(--paper)" stroke="var(--tested)" stroke-width="2" />,
  expected: (
    <>
      <rect x="0" y="3" width="24" height="10" fill="var(--band)" />
      <line x1="0" y1="8" x2="24" y2="8" stroke="var(--expected)" stroke-width="2" />
    </>
  ),
  window: <rect x="5" y="0" width="14" height="16" fill="var(--window)" />,
  missing: <path d="M8 4l8 8M16 4l-8 8" stroke="var(--missing)" stroke-width="2" />,
  round: <rect x="7" y="4" width="10" height="8" fill="var(--ink)" />,
  announced: <line x1="12" y1="3" x2="12" y2="13" stroke="var(--expected)" stroke-width="1.5" />,
  interval: (
    <>
      <line x1="0" y1="8" x2="24" y2="8" stroke="var(--ink)" stroke-width="1.25" />
      <line x1="5" y1="8" x2="19" y2="8" stroke="var(--ink)" stroke-width="4" />
    </>
  ),
  margin: <rect x="2" y="1" width="20" height="14" fill="var(--band)" />,
  confirmatory: <path d="M12 2l6 6-6 6-6-6z" fill="var(--tested)" />,
  exploratory: <circle cx="12" cy="8" r="4" fill="var(--paper)" stroke="var(--ink)" stroke-width="1.75" />,
  extreme: <rect x="7" y="2" width="10" height="12" fill="var(--tested)" />,
  shift: <rect x="7" y="2" width="10" height="12" fill="var(--rule)" stroke="var(--muted)" />,
  observed: <line x1="12" y1="0" x2="12" y2="16" stroke="var(--ink)" stroke-width="2.5" />,
  both: <circle cx="12" cy="8" r="4.5" fill="var(--tested)" />,
  alone: <circle cx="12" cy="8" r="4" fill="var(--paper)" stroke="var(--tested)" stroke-width="1.75" />,
  area: <path d="M1 15V8h5V4h6v6h6V6h5v9z" fill="var(--expected)" />,
  silent: <rect x="2" y="6" width="20" height="5" fill="var(--missing)" />,
  "called-off": <path d="M7 3l10 10M17 3L7 13" stroke="var(--tested)" stroke-width="2.5" />,
  contact: <rect x="7" y="4" width="10" height="8" fill="var(--paper)" stroke="var(--ink)" />,
  break: <line x1="12" y1="0" x2="12" y2="16" stroke="var(--tested)" stroke-width="1.5" stroke-dasharray="3 3" />,
  base: <line x1="0" y1="8" x2="24" y2="8" stroke="var(--tested)" stroke-width="1.25" stroke-dasharray="4 3" />,
  curve: <line x1="0" y1="8" x2="24" y2="8" stroke="var(--expected)" stroke-width="2.5" />,
  "curve-dashed": <line x1="0" y1="8" x2="24" y2="8" stroke="var(--ink)" stroke-width="1.5" stroke-dasharray="7 3" />,
  "curve-dotted": <line x1="0" y1="8" x2="24" y2="8" stroke="var(--ink)" stroke-width="1.5" stroke-dasharray="2 3" />,
  clause: <circle cx="12" cy="8" r="4" fill="var(--ink)" />,
  "clause-split": (
    <>
      <circle cx="7.5" cy="8" r="4" fill="var(--ink)" />
      <circle cx="16.5" cy="8" r="4" fill="var(--paper)" stroke="var(--ink)" stroke-width="1.5" />
    </>
  ),
  "clause-new": <path d="M12 3v10M7 8h10" stroke="var(--expected)" stroke-width="2.5" />,
  "clause-out": <path d="M8 4l8 8M16 4l-8 8" stroke="var(--tested)" stroke-width="2.5" />,
  "clause-unseen": <circle cx="12" cy="8" r="4" fill="var(--paper)" stroke="var(--missing)" stroke-dasharray="2 2" />,
  "silent-cell": <circle cx="12" cy="8" r="1.5" fill="var(--muted)" />,
  "rung-floated": <circle cx="12" cy="8" r="3.5" fill="var(--paper)" stroke="var(--ink)" stroke-width="1.5" />,
  "rung-tabled": <path d="M12 3l5 9H7z" fill="var(--paper)" stroke="var(--ink)" stroke-width="1.5" />,
  "rung-agreed": <rect x="8" y="4" width="8" height="8" fill="var(--paper)" stroke="var(--ink)" stroke-width="1.5" />,
  "rung-started": <path d="M12 2.5l5.5 5.5-5.5 5.5L6.5 8z" fill="var(--paper)" stroke="var(--ink)" stroke-width="1.5" />,
  "rung-kept": <circle cx="12" cy="8" r="4.5" fill="var(--expected)" />,
  "rung-partly-kept": <path d="M12 3l5 9H7z" fill="var(--expected)" />,
  "rung-broken": <path d="M8 4l8 8M16 4l-8 8" stroke="var(--tested)" stroke-width="2.5" />,
  "rung-lapsed": <path d="M12 3v10M7 8h10" stroke="var(--muted)" stroke-width="2" />,
  "rung-unverifiable": <path d="M12 2v12M7 5l10 6M17 5L7 11" stroke="var(--muted)" stroke-width="1.5" />,
  span: <rect x="2" y="5" width="20" height="6" fill="var(--expected)" />,
  "open-end": <path d="M8 3l6 5-6 5" fill="none" stroke="var(--ink)" stroke-width="1.75" />,
  contradicts: <path d="M5 1.5h14v13H5zM9 8h6" fill="none" stroke="var(--tested)" stroke-width="1.5" />,
  "contradicts-strongly": (
    <>
      <rect x="4" y="1" width="16" height="14" fill="var(--tested)" />
      <path d="M6.5 8h4.5M13 8h4.5" stroke="var(--paper)" stroke-width="1.75" />
    </>
  ),
  "most-telling": <path d="M7 2l9 6-9 6z" fill="var(--ink)" />,
  lacking: <path d="M12 2.5a5.5 5.5 0 1 0 .01 0M8 13l8-10" fill="none" stroke="var(--muted)" stroke-width="1.5" />
};

/** The key of a chart: each mark with what it stands for. */
export function ChartKey({ entries }: { readonly entries: readonly KeyEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul class="key">
      {entries.map(({ mark, text }) => (
        <li key={text}>
          <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
            {SWATCHES[mark]}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
