import type { BaselineAnswer, ForecastOutcome, OpenRow } from "#core/model/forecast-outcome.ts";
import type { Finding } from "#core/model/finding.ts";
import { countOf, formatDay, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { renderSentence } from "#views/render-sentence.ts";
import type { TextOptions } from "./brief-text.ts";
import { inkOf, printable, wrap } from "./wrap.ts";

const say = () => words().report.forecastText;

/** Renders the open questions for a terminal: deadline, the newest probability of each forecaster, and every simple answer or why there is none. */
export function renderOpenQuestions({ open }: ForecastOutcome, { widthColumns, colour }: TextOptions): string {
  if (open.length === 0) return say().noQuestionIsOpen;
  const ink = inkOf(colour);
  return open.map((row) => `${ink.bold(row.question)}\n${[row.title, deadlineInWords(row), ...besideLines(row)].map((line) => `${wrap(printable(line), widthColumns, "  ", "    ")}\n`).join("")}`).join("");
}

function deadlineInWords({ deadline, daysLeft }: OpenRow): string {
  return daysLeft < 0 ? say().deadlinePassedItWaitsFor(formatDay(deadline)) : say().untilLeft(formatDay(deadline), countOf(daysLeft, say().nDays));
}

/** Says what stands beside a question: what was filed, and each simple answer by its name. */
export function besideLines({ filed, baselines }: Pick<OpenRow, "filed" | "baselines">): string[] {
  return [...(filed.length === 0 ? [say().nobodyHasFiledAProbability] : filed.map(({ by, on, p }) => say().filedByOn(words().phrases.probabilityInWords(p), by, formatDay(on)))), ...baselines.map(baselineLine)];
}

function baselineLine(one: BaselineAnswer): string {
  if (one.status === "not-assessable") return say().notAssessable(one.name, words().phrases.lackInWords(one.reason, one.needed, one.had));
  if (one.status === "assessed") return `${one.name}: ${words().phrases.probabilityInWords(one.p)} (${formatDay(one.from)}${one.of === null ? "" : `, ${countOf(one.of, say().nWindows)}`})`;
  const size = one.low === one.high ? words().phrases.probabilityInWords(one.low) : say().to(words().phrases.probabilityInWords(one.low), words().phrases.probabilityInWords(one.high));
  return say().inNoScore(one.name, size, formatDay(one.from), wordsOf(one.reason));
}

/** Renders the scoreboard for a terminal: the record, then what tests the code, apart. */
export function renderScoreboard(findings: readonly Finding[], { widthColumns, colour }: TextOptions): string {
  const ink = inkOf(colour);
  const heading = ({ assay, parameters }: Finding) => (assay.startsWith("forecast@") ? say().theQuestions : parameters["set"] === "retrospective" ? say().apartATestOfThe : say().whatWasFiled);
  const registered = new Set(findings.flatMap(({ details }) => details.filter(({ template }) => template === "forecast.registered").map((said) => renderSentence(said, {}))));
  const sections = findings.map((finding, i) => {
    const details = finding.details.filter(({ template }) => template !== "forecast.registered" && template !== "forecast.question");
    const lines = [ink.bold(heading(finding)), wrap(printable(renderSentence(finding.sentence, {})), widthColumns), ...details.map((d) => wrap(printable(renderSentence(d, {})), widthColumns, "  · "))];
    return `${i === 0 ? "" : "\n"}${lines.join("\n")}\n`;
  });
  return `${sections.join("")}\n${[...registered].map((said) => `${wrap(said, widthColumns)}\n`).join("")}`;
}
