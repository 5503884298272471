import { capitalised, countOf, formatDay, formatNumber, wordsOf } from "#views/format.ts";
import type { Catalogue } from "../template.ts";

const some = (n: number) => (n === 0 ? "rests none" : n === 1 ? "rests one" : `rest ${formatNumber(n)}`);

export const recordSentences: Catalogue = {
  "record.holds": (v) => {
    const kinds = Array.from({ length: v.number("kinds") }, (_, i) => `${wordsOf(v.text(`kind${i + 1}`))} ${formatNumber(v.number(`records${i + 1}`))}`);
    const waits = v.number("waiting") === 0 ? "" : ` ${capitalised(countOf(v.number("waiting"), "further record or part"))} ${v.number("waiting") === 1 ? "rests" : "rest"} on one hand and must stand longer before use.`;
    const proposed = v.number("proposals") === 0 ? "" : ` ${capitalised(countOf(v.number("proposals"), "proposal"))} ${v.number("proposals") === 1 ? "waits" : "wait"} for a person and ${v.number("proposals") === 1 ? "is" : "are"} in no count.`;
    return `The record holds ${countOf(v.number("records"), "sourced item")} (${kinds.join(", ")}). On one origin, however often it was reprinted, ${some(v.number("oneOrigin"))}; on no dated page, ${some(v.number("undated"))}.${waits}${proposed}`;
  },
  "record.series-only": (v) => `No records yet; ${countOf(v.number("steps"), "step")} of figures that one hand draws ${v.number("steps") === 1 ? "has" : "have"} not stood and ${v.number("steps") === 1 ? "is" : "are"} in no count.`,
  "record.waits": (v) => `${v.text("record")} rests on ${v.text("origin")} alone since ${formatDay(v.text("since"))}; it may be used from ${formatDay(v.text("until"))}.`,
  "record.part-waits": (v) => `What ${v.text("record")} says by ${v.text("origin")} alone (page ${v.text("page")}) since ${formatDay(v.text("since"))} may be used from ${formatDay(v.text("until"))}.`,
  "record.step-open": (v) =>
    `${capitalised(v.text("series"))}: the step of ${formatNumber(v.number("step"))} ${v.text("unit")} on ${formatDay(v.text("from"))} was drawn by one hand and has not stood for its update cycle: the days from it are not used.`,
  "record.step-reverted": (v) =>
    `${capitalised(v.text("series"))}: the step of ${formatNumber(v.number("step"))} ${v.text("unit")} on ${formatDay(v.text("from"))} was taken back by ${formatDay(v.text("to"))}: the days between are not used.`,
  "record.proposed": (v) =>
    `Proposed and in no count: ${formatNumber(v.number("count"))}, of them ${formatNumber(v.number("machine"))} coded by a program and ${formatNumber(v.number("leads"))} leads in words; earnest review lists them.`
};
