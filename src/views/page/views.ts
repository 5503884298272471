import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import { words } from "#views/language.ts";
import { outlineOf } from "#views/report/outline.ts";
import { type Section, sectionsOf } from "#views/report/sections.ts";

/** A part of the page with an address of its own: a question with the findings it shows. */
export interface View extends Section {
  readonly kind: "clock" | "tests" | "question" | "claims" | "evidence" | "method";
}

/** Views that are read together, under one word of the menu. */
export interface ViewGroup {
  readonly id: GroupId;
  readonly name: string;
  readonly views: readonly View[];
}

export type GroupId = keyof ReturnType<typeof words>["views"]["groups"];

/** The words of the menu in reading order, and the views under each: the one list that navigation, addresses and tests go by. */
const GROUPS: readonly (readonly [id: GroupId, views: readonly string[]])[] = [
  ["verdict", ["put-down", "history", "hypotheses"]],
  ["cost", ["toll"]],
  ["guns", ["clock", "talks", "answers", "momentum", "changed"]],
  ["deeds", ["kept", "events"]],
  ["positions", ["positions", "drafts"]],
  ["capitals", ["lenses", "ripple"]],
  ["foresight", ["scenarios", "scoreboard"]],
  ["evidence", ["claims", "evidence", "record", "method"]]
];

/** Lists the views of a brief in reading order, group by group. A view without a finding is left out. */
export function viewsOf(brief: Brief): View[] {
  return groupsOf(brief).flatMap(({ views }) => views);
}

/** Sorts the views of a brief under the words of the menu; a word without a view is left out. */
export function groupsOf(brief: Brief): ViewGroup[] {
  const { registered, beside, audits, coverage, calendar } = outlineOf(brief);
  const { groups, questions } = words().views;
  const { clock } = words();
  const views: View[] = [
    ...(hasClock(brief) ? [{ kind: "clock", id: "clock", short: clock.short, heading: clock.heading, findings: [] } as const] : []),
    { kind: "tests", id: "talks", ...questions.talks, findings: [...registered, ...beside] },
    ...sectionsOf(brief).map((section): View => ({ kind: "question", ...section })),
    { kind: "claims", id: "claims", ...questions.claims, findings: audits },
    { kind: "evidence", id: "evidence", ...questions.evidence, findings: [...(calendar === null ? [] : [calendar]), ...coverage] },
    { kind: "method", id: "method", ...questions.method, findings: [] }
  ];
  const shown = views.filter(({ kind, findings }) => kind === "method" || kind === "clock" || findings.length > 0);
  return GROUPS.map(([id, ids]) => ({ id, name: groups[id], views: ids.flatMap((one) => shown.filter((view) => view.id === one)) })).filter((group) => group.views.length > 0);
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
