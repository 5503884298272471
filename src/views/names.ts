import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import { wordsOf } from "./format.ts";
import { basics } from "./locale.ts";

/** Display names by id; a value that is such an id is shown by its name. */
export type Names = Readonly<Record<string, string>>;

/** Returns what ids are called on the page: parties and series by name, calendars by what they hold. */
export function namesOf(brief: Brief): Names {
  const parties = brief.parties.flatMap(({ id, name }) => [
    [id, name],
    [calendarKey(id), basics().roundsWhereSat(name)],
    [calendarKey(`${id}-with-all`), basics().roundsWhereAllSat(name)],
    [calendarKey(`without-${id}`), basics().roundsWithout(name)]
  ]);
  const controls = brief.findings.flatMap((finding) => controlName(finding, brief.parties));
  return Object.fromEntries([...controls, ...brief.findings.flatMap(holderNames), ...brief.findings.flatMap(topicTitle), ...parties, ...brief.findings.flatMap(seriesName)]);
}

/** A control's calendar is called after the party whose test it controls. */
function controlName({ outcome, calendar }: Finding, parties: Brief["parties"]): [string, string][] {
  if (outcome.assay !== "pulse@1" || outcome.role !== "control" || calendar === null) return [];
  const party = parties.find(({ id }) => id === outcome.party);
  const own = calendar.startsWith(`${outcome.party}-`) ? calendar.slice(outcome.party.length + 1) : calendar;
  return [[calendarKey(calendar), basics().controlOf(wordsOf(own), party?.name ?? outcome.party)]];
}

/** Who holds positions and is no party. */
function holderNames({ outcome }: Finding): [string, string][] {
  return outcome.assay === "position@1" && outcome.kind === "summary" ? outcome.holders.map(({ id, name }) => [id, name]) : [];
}

/** What a draft speaks of may be an issue: it is called as the case calls the issue. */
function topicTitle({ outcome }: Finding): [string, string][] {
  return outcome.assay === "position@1" && outcome.kind === "issue" ? [[topicKey(outcome.issue), outcome.title]] : [];
}

/** An issue's id may be an ordinary word, which other sentences mean otherwise. */
function topicKey(topic: string): string {
  return `topic:${topic}`;
}

/** Returns the title of the issue that a topic names; `undefined` where it names none. */
export function topicName(topic: string, names: Names): string | undefined {
  return Object.hasOwn(names, topicKey(topic)) ? names[topicKey(topic)] : undefined;
}

function seriesName({ outcome }: Finding): [string, string][] {
  return outcome.assay === "coverage@1" && outcome.status === "assessed" ? [[outcome.series, outcome.title]] : [];
}

/** Returns the name of an id, or the id in words. */
export function nameOf(id: string, names: Names): string {
  return Object.hasOwn(names, id) ? (names[id] as string) : wordsOf(id);
}

/** Returns the key under which names hold a calendar: a party and its calendar share an id. */
function calendarKey(id: string): string {
  return `calendar:${id}`;
}

/** Says whose rounds a calendar holds. */
export function calendarName(id: string, names: Names): string {
  return nameOf(calendarKey(id), { [calendarKey(id)]: wordsOf(id), ...names });
}
