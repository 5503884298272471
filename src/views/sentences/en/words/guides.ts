import { countOf } from "#views/format.ts";

/** The guided readings of a case. */
export const guideWords = {
  listTitle: (heading: string, title: string, asOf: string) => `${heading}: ${title}, as of ${asOf} · Earnest`,
  windowTitle: (question: string, title: string, asOf: string) => `${question} ${title}, as of ${asOf} · Earnest`,
  title: "How to read this",
  summary: "Short readings of this case. Each says where to look, what is to be seen there and what is not, and ends with the answer. Every figure comes from the findings of the day that the page shows.",
  subtitle: (steps: number, day: string) => `${countOf(steps, { one: "look", other: "looks" })} and an answer; as of ${day}`,
  one: "How to read this: one question",
  step: (n: number, of: number) => `Look ${n} of ${of}`,
  lookAt: (where: string) => `Look at ${where}`,
  shows: "What it shows",
  not: "What it does not show",
  answer: "The answer",
  inFull: "The question in full",
  computed: "How was this computed",
  record: (name: string) => `The record ${name}`,
  table: (title: string, rows: number) => `${title} (${rows} rows)`,
  notThere: (day: string) => `The findings as of ${day} hold nothing here.`,
  otherwise: (day: string) => `The findings as of ${day} read otherwise than those that the answer was written for, so none is given. What they say stands above.`,
  next: "Next:",
  all: "All readings"
};
