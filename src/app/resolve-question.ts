import { type Bearing, bearingOn, type ToldBySeries, toldBySeries } from "#core/assays/forecast/read-question.ts";
import { cutToDay } from "#core/model/as-of.ts";
import type { Day } from "#core/model/day.ts";
import { UsageError } from "#core/model/errors.ts";
import { type Answer, type ForecastQuestion, type Resolution, resolutionUnder, ruleOn, type RuleVersion } from "#core/model/forecast-question.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { quoted } from "#core/model/quoted.ts";
import { type WriteOptions, writeTogether } from "#store/write-together.ts";
import { findQuestion } from "./question-file.ts";
import { readCase } from "./read-case.ts";
import { soundFiles } from "./sound-writing.ts";

/** What somebody says of how a question came out. */
export interface Settling {
  readonly question: string;
  /** Absent = as the series of the case tell. */
  readonly answer?: Answer;
  readonly evidence?: string;
  readonly by: string;
  readonly on: Day;
  /** The instant, UTC. */
  readonly at: string;
  /** First digits of the hash of an earlier version of the rule; absent = the one in force. */
  readonly rule?: string;
}

/** How a question stands under a version of its rule. */
export interface Standing {
  readonly question: ForecastQuestion;
  readonly version: RuleVersion;
  /** What the series say of it; null = documents settle it. */
  readonly told: ToldBySeries | null;
  /** How it was answered, and whether the series bear that out; null = it was not. */
  readonly filed: { readonly resolution: Resolution; readonly bearing: Bearing } | null;
}

/** Looks at how a question stands on a day. @throws UsageError when there is no such question or rule. */
export async function standingOf(folder: string, { question: id, rule, on }: Pick<Settling, "question" | "rule" | "on">): Promise<Standing> {
  const { question } = await findQuestion(folder, id, "resolve");
  const version = versionOf(question, rule, on);
  const { series } = cutToDay(await readCase(folder), on);
  const told = toldBySeries(question, version, series);
  const resolution = resolutionUnder(question, version.hash);
  return { question, version, told, filed: resolution === null ? null : { resolution, bearing: bearingOn(resolution.answer, version, told) } };
}

/**
 * Files how a question came out, under one version of its rule.
 * @throws UsageError when it was answered before, the answer contradicts the series, *no* comes before the deadline, or nothing tells the answer. Then nothing has changed.
 */
export async function resolveQuestion(folder: string, settling: Settling, options: WriteOptions = {}): Promise<Resolution> {
  return writeTogether(folder, async () => {
    const standing = await standingOf(folder, settling);
    const { by, on, at, question: id } = settling;
    const answer = answerOf(standing, settling);
    const resolution: Resolution = { rule: standing.version.hash, answer, on, evidence: settling.evidence ?? evidenceOf(standing), by };
    const found = await findQuestion(folder, id, "resolve");
    return { files: await soundFiles(folder, [found.with("resolutions", resolution)], { by, at, reason: `Answered ${id}: ${answer}` }), result: resolution };
  }, options);
}

function versionOf(question: ForecastQuestion, rule: string | undefined, on: Day): RuleVersion {
  if (rule === undefined) return ruleOn(question, on);
  const found = question.rules.filter(({ hash }) => hash.startsWith(rule));
  if (found.length === 1) return found[0]!;
  const known = question.rules.map(({ hash }) => hash);
  throw new UsageError("unknown-rule", `Cannot resolve ${question.id}: wanted the first digits of the hash of one of its rules (${known.join(", ")}), current value is ${quoted(rule)}`, { where: "forecasts.yaml", hint: nearestWord(rule, known) });
}

function answerOf({ question, version, told }: Standing, { answer, evidence, on }: Settling): Answer {
  const refuse = (wanted: string, found: string) => new UsageError("not-to-be-settled", `Cannot resolve ${question.id}: wanted ${wanted}, current value is ${found}`, { where: "forecasts.yaml" });
  const before = resolutionUnder(question, version.hash);
  if (before !== null) throw refuse("a question without an answer", `answered ${before.answer} on ${before.on}`);
  if (on < question.opened) throw refuse(`a day on or after ${question.opened}, when it was opened`, on);
  if (answer !== undefined && evidence === undefined && (told === null || answer === "annulled")) throw refuse("--evidence with what shows it", "nothing");
  if (answer === "annulled") return answer;
  if (answer === "no" && on <= question.deadline) throw refuse(`a day after the deadline, ${question.deadline}, for the answer no`, on);
  if (told === null || (version.resolver.documents !== undefined && told.answer === "yes")) {
    if (answer === undefined) throw refuse("yes, no or annulled, since documents settle it", "nothing");
    if (evidence === undefined) throw refuse("--evidence with what shows it", "nothing");
    return answer;
  }
  if (told.answer === "cannot-tell") throw refuse("figures up to the deadline", told.judgedTo === null ? "none that can be judged" : `figures that can be judged up to ${told.judgedTo}`);
  if (answer !== undefined && answer !== told.answer) throw refuse(`${told.answer}, as its series tell, or annulled`, answer);
  return told.answer;
}

function evidenceOf({ version, told }: Standing): string {
  const series = [...new Set((version.resolver.series ?? []).map((rule) => rule.series))].join(", ");
  return told?.metOn ? `The rule was met on ${told.metOn} (series ${series}).` : `The rule was met on no day up to ${told?.judgedTo ?? "the deadline"} (series ${series}); ${told?.unjudged ?? 0} days could not be judged.`;
}
