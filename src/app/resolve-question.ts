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
  /** The day on which it came true, or could no longer, as documents show; series tell it themselves. */
  readonly cameOn?: Day;
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
  const told = await toldOn(folder, question, version, on);
  const resolution = resolutionUnder(question, version.hash);
  return { question, version, told, filed: resolution === null ? null : { resolution, bearing: bearingOn(resolution.answer, version, told) } };
}

/** Reads what the series of a case say of a question on a day; where no plan registers which share of its days must have been judged for *no*, all of them. */
export async function toldOn(folder: string, question: ForecastQuestion, version: RuleVersion, on: Day): Promise<ToldBySeries | null> {
  const { caseFile, series } = cutToDay(await readCase(folder), on);
  return toldBySeries(question, version, series, caseFile.registration.score?.judgedShare.value ?? 1);
}

/**
 * Files how a question came out, under one version of its rule.
 * @throws UsageError when it was answered before, the answer contradicts the series, *no* comes before the deadline, or nothing tells the answer, its evidence, or
 * the day on which documents say it came true. Then nothing has changed.
 */
export async function resolveQuestion(folder: string, settling: Settling, options: WriteOptions = {}): Promise<Resolution> {
  return writeTogether(folder, async () => {
    const standing = await standingOf(folder, settling);
    const { by, on, at, question: id, evidence } = settling;
    const answer = answerOf(standing, settling);
    const cameOn = cameOnOf(standing, settling, answer);
    if (evidence === undefined) throw refusal(standing.question, `--evidence with what shows it${standing.told === null ? "" : `, and that “${standing.version.persistence}” holds, which no series tells`}`, "nothing");
    const resolution: Resolution = { rule: standing.version.hash, answer, on, ...(cameOn === null ? {} : { cameOn }), evidence: `${isBySeries(standing) && answer !== "annulled" ? `${evidenceOf(standing)} ` : ""}${evidence}`, by };
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

/** Tells whether series alone settle a question; where documents have their word, too, series settle only *no*. */
function isBySeries({ version, told }: Standing): boolean {
  return told !== null && (version.resolver.documents === undefined || told.answer !== "yes");
}

function refusal(question: ForecastQuestion, wanted: string, found: string): UsageError {
  return new UsageError("not-to-be-settled", `Cannot resolve ${question.id}: wanted ${wanted}, current value is ${found}`, { where: "forecasts.yaml" });
}

function answerOf(standing: Standing, { answer, on }: Settling): Answer {
  const { question, version, told } = standing;
  const refuse = (wanted: string, found: string) => refusal(question, wanted, found);
  const before = resolutionUnder(question, version.hash);
  if (before !== null) throw refuse("a question without an answer", `answered ${before.answer} on ${before.on}`);
  if (on < question.opened) throw refuse(`a day on or after ${question.opened}, when it was opened`, on);
  if (answer === "annulled") return answer;
  if (answer === "no" && on <= question.deadline) throw refuse(`a day after the deadline, ${question.deadline}, for the answer no`, on);
  if (told === null || !isBySeries(standing)) {
    if (answer === undefined) throw refuse("yes, no or annulled, since documents settle it", "nothing");
    return answer;
  }
  if (told.answer === "cannot-tell") throw refuse("figures up to the deadline, on enough of its days", told.judgedTo === null ? "none that can be judged" : `figures that can be judged up to ${told.judgedTo}, with ${told.unjudged} days without a judgement`);
  if (answer !== undefined && answer !== told.answer) throw refuse(`${told.answer}, as its series tell, or annulled`, answer);
  return told.answer;
}

function cameOnOf(standing: Standing, { cameOn, on }: Settling, answer: Answer): Day | null {
  const { question, told } = standing;
  if (isBySeries(standing)) return answer === "yes" ? (told?.metOn ?? null) : null;
  if (answer === "yes" && cameOn === undefined) throw refusal(question, "--came with the day on which it came true, since what was filed on or after it is in no score", "nothing");
  if (cameOn !== undefined && (cameOn < question.opened || cameOn > on)) throw refusal(question, `a day from ${question.opened} to ${on} after --came`, cameOn);
  return cameOn ?? null;
}

function evidenceOf({ version, told }: Standing): string {
  const series = [...new Set((version.resolver.series ?? []).map((rule) => rule.series))].join(", ");
  return told?.metOn ? `The rule was met on ${told.metOn} (series ${series}).` : `The rule was met on no day up to ${told?.judgedTo ?? "the deadline"} (series ${series}); ${told?.unjudged ?? 0} days could not be judged.`;
}
