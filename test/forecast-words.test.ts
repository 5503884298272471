import { expect, test } from "vitest";
import { forecastRecord } from "#core/assays/forecast/forecast-record.ts";
import { scoreFiled } from "#core/assays/forecast/score-questions.ts";
import { openSentence, scoreDetails, scoreSentence } from "#core/findings/forecast-sentences.ts";
import type { Answer, ForecastQuestion } from "#core/model/forecast-question.ts";
import type { Sentence } from "#core/model/sentence.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { question, SCORE_PLAN as plan } from "./fixtures/questions.ts";

const input = { series: [], benchmarks: [], sources: [], plan };
const worded = (sentence: Sentence) => renderSentence(sentence, {});
const asked = (id: string, ...filings: readonly [on: string, p: number][]) => {
  const one = question({ id });
  return { ...one, probabilities: filings.map(([on, p]) => ({ by: "Us", on, p, rule: one.rules[0]!.hash })) };
};
const answered = (one: ForecastQuestion, answer: Answer, more: object = {}) => ({ ...one, resolutions: [{ rule: one.rules[0]!.hash, answer, on: "2031-09-01", evidence: "Seen.", by: "Us", ...more }] });

const recordOf = (...forecasts: ForecastQuestion[]) => worded(openSentence(forecastRecord({ ...input, forecasts }, "2031-09-02"), forecasts));
const first = asked("first", ["2031-06-02", 0.2], ["2031-07-02", 0.3]);

test("the record begins with the first probability of all, whatever is open", () => {
  expect(recordOf(answered(first, "no"))).toBe("No question is open. The record begins on 2 Jun 2031, when the first probability was filed. 1 question has been answered.");
  expect(recordOf(answered(first, "no"), asked("second", ["2031-06-20", 0.2]))).toMatch(/^1 question is open, the next until 31 Aug 2031; it has a probability\. The record begins on 2 Jun 2031/);
  expect(recordOf(first, question({ id: "third" }))).toContain("; 1 of them has a probability. The record begins on 2 Jun 2031");
  expect(recordOf(question(), { ...first, retrospective: true })).toBe("1 question is open, the next until 31 Aug 2031. Nobody has filed a probability yet. None that was open has been answered yet.");
});

const scoreOf = (...forecasts: ForecastQuestion[]) => scoreFiled(forecasts, input, 1)[0]!;
const many = (n: number) => Array.from({ length: n }, (_, i) => answered(asked(`q${i}`, ["2031-06-02", 0.2]), i === 0 ? "annulled" : "no"));

test("what is open and what was annulled are two numbers, with a score and without", () => {
  expect(worded(scoreSentence(scoreOf(...many(10), asked("waits", ["2031-06-02", 0.2])), "filed"))).toContain("over 9 answered questions in 9 clusters; 1 question is open and 1 question was annulled.");
  expect(worded(scoreSentence(scoreOf(...many(3)), "filed"))).toBe("Cannot score the forecasts of Us: too few forecasts have been answered: 8 needed, 2 there. 1 question was annulled.");
  expect(worded(scoreSentence(scoreOf(...many(4).slice(1)), "filed"))).toMatch(/3 there\.$/);
});

test("what was filed too late is counted and named", () => {
  const late = scoreOf(answered(asked("late", ["2031-06-20", 0.99]), "yes", { cameOn: "2031-06-04" }));
  expect(scoreDetails(late).map(worded)).toContain("1 probability of Us is in no score, filed on or after the day that settled the question: Is there a truce? (filed 20 Jun 2031, settled 4 Jun 2031).");
});
