import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import { words } from "#views/language.ts";
import { outlineOf } from "#views/report/outline.ts";
import { type Section, sectionsOf } from "#views/report/sections.ts";

/** A part of the page with an address of its own: a question with the findings it shows. */
export interface View extends Section {
  readonly kind: "clock" | "tests" | "question" | "claims" | "evidence" | "method";
}

/** Lists the views of a brief in reading order: the one list that navigation, addresses and tests go by. A view without a finding is left out. */
export function viewsOf(brief: Brief): View[] {
  const { registered, beside, audits, coverage, calendar } = outlineOf(brief);
  const { clock } = words();
  const views: View[] = [
    ...(hasClock(brief) ? [{ kind: "clock", id: "clock", short: clock.short, heading: clock.heading, findings: [] } as const] : []),
    { kind: "tests", id: "talks", short: "Talks and guns", heading: "Do the guns follow the talks?", findings: [...registered, ...beside] },
    ...sectionsOf(brief).map((section): View => ({ kind: "question", ...section })),
    { kind: "claims", id: "claims", short: "Claims", heading: "Published claims, recomputed", findings: audits },
    { kind: "evidence", id: "evidence", short: "Series", heading: "What it rests on", findings: [...(calendar === null ? [] : [calendar]), ...coverage] },
    { kind: "method", id: "method", short: "Method", heading: "Method and checks", findings: [] }
  ];
  return views.filter(({ kind, findings }) => kind === "method" || kind === "clock" || findings.length > 0);
}

/** Returns the view that shows a finding; the first page where none does. */
export function viewOf(views: readonly View[], id: Finding["id"]): View["id"] {
  return views.find(({ findings }) => findings.some((finding) => finding.id === id))?.id ?? "";
}

/** Tells whether a brief has figures day by day, which the clock shows. */
function hasClock(brief: Brief): boolean {
  const { registered, beside } = outlineOf(brief);
  return [...registered, ...beside].some(({ outcome }) => outcome.nights !== null);
}
