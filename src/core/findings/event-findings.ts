import { events as assayEvents, RECENT_DAYS } from "#core/assays/event/events.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { EventOutcome } from "#core/model/event-outcome.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Common } from "./common.ts";
import { recordsInput } from "./inputs.ts";
import { numbered } from "./numbered.ts";

const CAVEATS: readonly Sentence[] = [{ template: "caveat.events-are-no-series", values: {} }];

/** Finds when each event happened, was published and was learnt of; nothing where the case holds no event. */
export function eventFindings({ caseFile, sources, events }: CaseContent, common: Common): UnsignedFinding[] {
  if (events.length === 0) return [];
  const outcome = assayEvents(events, sources, common.asOf);
  return [
    {
      ...common, assay: outcome.assay, subject: { kind: "case", id: caseFile.id }, calendar: null, parameters: { recentDays: RECENT_DAYS }, inputs: [recordsInput("events", events)], outcome,
      sentence: sentenceOf(outcome), details: detailsOf(outcome), caveats: [...CAVEATS]
    }
  ];
}

function sentenceOf({ events, lag, retold }: EventOutcome): Sentence {
  return {
    template: "event.all",
    values: { events: events.length, dated: lag.events, medianDays: lag.medianDays, greatestDays: lag.greatest?.days ?? null, greatest: lag.greatest?.title ?? null, before: lag.before, ...numbered("late", retold.filter(({ late }) => late).map(({ title, happened, known, page, words, lagDays }) => ({ title, happened, known, published: page.published, words, lagDays }))) }
  };
}

function detailsOf({ kinds, pages, undated, retold, recentDays }: EventOutcome): Sentence[] {
  return [
    ...retold.map(({ title, happened, known, page, words, lagDays, late }): Sentence => ({
      template: late ? "event.retold-late" : "event.retold",
      values: { title, happened, known, words, lagDays, recentDays, page: page.name, published: page.published, reliability: page.reliability, credibility: page.credibility }
    })),
    { template: "event.kinds", values: numbered("kinds", kinds.map(({ kind, events }) => ({ kind, events }))) },
    { template: "event.pages", values: { undated, ...numbered("grades", pages.map(({ reliability, pages: n }) => ({ reliability, pages: n }))) } }
  ];
}
