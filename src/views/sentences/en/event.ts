import { countOf, formatDay, listed, wordsOf } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";

const each = (v: Values, count: string) => Array.from({ length: v.number(count) }, (_, i) => i + 1);

/** The three dates of an event that a page dates by a word. */
function retold(v: Values): string {
  const [published, lag] = [v.textOrNull("published"), v.numberOrNull("lagDays")];
  const when = published === null ? "a page without a date" : `a page published on ${formatDay(published)}`;
  const days = lag === null ? "how long after cannot be told" : `${countOf(lag, "day")} after`;
  return `${v.text("title")} happened on ${formatDay(v.text("happened"))}; ${when} calls it “${v.text("words")}”, ${days}; we learnt of it on ${formatDay(v.text("known"))} (${v.text("page")}; source ${v.text("reliability")}, item ${v.number("credibility")}).`;
}

/** How long it took from what happened to the first page. */
function lagInWords(v: Values): string {
  const [dated, median, greatest] = [v.number("dated"), v.numberOrNull("medianDays"), v.numberOrNull("greatestDays")];
  if (median === null || greatest === null) return " Of none are both the day it happened and the day of a page that can be judged known.";
  if (dated === 1) return ` The first page that can be judged came ${after(greatest)}.`;
  const before = v.number("before") === 0 ? "" : `; ${v.number("before")} were told of before they happened`;
  return ` Of ${dated} both the day and that of the first page that can be judged are known: half were published ${median <= 0 ? "on the same day" : `within ${countOf(median, "day")}`}, the slowest (${v.text("greatest")}) ${after(greatest)}${before}.`;
}

const after = (days: number) => (days === 0 ? "on the same day" : days < 0 ? `${countOf(-days, "day")} before` : `${countOf(days, "day")} after`);

function lateInWords(v: Values, i: number): string {
  return ` A page calls “${v.text(`words${i}`)}” what no longer was: ${v.text(`title${i}`)} happened on ${formatDay(v.text(`happened${i}`))}, the page is of ${formatDay(v.text(`published${i}`))}, ${countOf(v.number(`lagDays${i}`), "day")} after, and we learnt of it on ${formatDay(v.text(`known${i}`))}.`;
}

export const eventSentences: Catalogue = {
  "event.all": (v) => `${countOf(v.number("events"), "event")}, each with three dates: happened, published, known.${lagInWords(v)}${each(v, "late").map((i) => lateInWords(v, i)).join("")}`,
  "event.retold": retold,
  "event.retold-late": (v) => `${retold(v)} That is no longer recent: more than ${countOf(v.number("recentDays"), "day")}.`,
  "event.kinds": (v) => `By kind: ${listed(each(v, "kinds").map((i) => `${wordsOf(v.text(`kind${i}`))} ${v.number(`events${i}`)}`))}.`,
  "event.pages": (v) =>
    `Their pages by the grade of the source: ${listed(each(v, "grades").map((i) => `${v.text(`reliability${i}`)} ${v.number(`pages${i}`)}`))}; ${v.number("undated")} without a date, which count from the day we learnt of them.`
};
