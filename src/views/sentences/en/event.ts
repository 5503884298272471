import { capitalised, countOf, formatDay, formatNumber, listed, wordsOf } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";

const each = (v: Values, count: string) => Array.from({ length: v.number(count) }, (_, i) => i + 1);

/** The three dates of an event that a page dates by a word. */
function retold(v: Values): string {
  const [published, lag] = [v.textOrNull("published"), v.numberOrNull("lagDays")];
  const when = published === null ? "a page without a date" : `a page published on ${formatDay(published)}`;
  const days = lag === null ? "how long after cannot be told" : `${countOf(lag, "day")} after`;
  return `${v.text("title")} happened on ${formatDay(v.text("happened"))}; ${when} calls it “${v.text("words")}”, ${days}; we learnt of it on ${formatDay(v.text("known"))} (${v.text("page")}; source ${v.text("reliability")}, item ${v.number("credibility")}).`;
}

export const eventSentences: Catalogue = {
  "event.all": (v) => {
    const [median, greatest] = [v.numberOrNull("medianDays"), v.numberOrNull("greatestDays")];
    const late = v.number("late") === 0 ? "" : ` ${capitalised(countOf(v.number("late"), "page"))} ${v.number("late") === 1 ? "calls" : "call"} recent what was not.`;
    const before = v.number("before") === 0 ? "" : `; ${v.number("before")} were told of before they happened`;
    const lag = median === null || greatest === null ? " Of none are both the day it happened and the day of a page that can be judged known." : ` Of ${v.number("dated")} both the day and that of the first page that can be judged are known: half were published ${median <= 0 ? "on the same day" : `within ${countOf(median, "day")}`}, the slowest (${v.text("greatest")}) after ${formatNumber(greatest)}${before}.`;
    return `${countOf(v.number("events"), "event")}, each with three dates: happened, published, known.${lag}${late}`;
  },
  "event.retold": retold,
  "event.retold-late": (v) => `${retold(v)} That is no longer recent: more than ${countOf(v.number("recentDays"), "day")}.`,
  "event.kinds": (v) => `By kind: ${listed(each(v, "kinds").map((i) => `${wordsOf(v.text(`kind${i}`))} ${v.number(`events${i}`)}`))}.`,
  "event.pages": (v) =>
    `Their pages by the grade of the source: ${listed(each(v, "grades").map((i) => `${v.text(`reliability${i}`)} ${v.number(`pages${i}`)}`))}; ${v.number("undated")} without a date, which count from the day we learnt of them.`
};
