import type { Day } from "#core/model/day.ts";
import { UsageError } from "#core/model/errors.ts";
import { type FiledProbability, type ForecastQuestion, resolutionUnder, ruleOn } from "#core/model/forecast-question.ts";
import { type WriteOptions, writeTogether } from "#store/write-together.ts";
import { findQuestion } from "./question-file.ts";
import { toldOn } from "./resolve-question.ts";
import { soundFiles } from "./sound-writing.ts";

/** A probability that somebody files. */
export interface Filing {
  readonly question: string;
  readonly p: number;
  readonly by: string;
  readonly note?: string;
  readonly on: Day;
  /** The instant of filing, UTC. */
  readonly at: string;
}

/**
 * Files a probability under the rule in force. The file and the lines of the log change as one, after the case has been examined as it would then stand.
 * @throws UsageError when there is no such question, or it cannot be forecast on that day; SchemaError when the case would not be sound; StoreError when the disk refuses.
 * Then nothing has changed.
 */
export async function fileForecast(folder: string, { question: id, p, by, note, on, at }: Filing, options: WriteOptions = {}): Promise<FiledProbability> {
  return writeTogether(folder, async () => {
    const found = await findQuestion(folder, id, "forecast");
    const version = ruleOn(found.question, on);
    const { hash } = version;
    assertOpen(found.question, hash, on);
    const metOn = version.resolver.documents === undefined ? ((await toldOn(folder, found.question, version, on))?.metOn ?? null) : null;
    if (metOn !== null) throw refusal(id, "a question that has not come true", `one whose rule its series met on ${metOn}: what is filed now tells nothing beforehand`);
    assertNew(found.question, { by, on, p, rule: hash });
    const filed: FiledProbability = { by, on, p, ...(note === undefined ? {} : { note }), rule: hash };
    return { files: await soundFiles(folder, [found.with("probabilities", filed)], { by, at, reason: `Filed ${p} on ${id}` }), result: filed };
  }, options);
}

function refusal(id: string, wanted: string, found: string): UsageError {
  return new UsageError("not-open", `Cannot forecast ${id}: wanted ${wanted}, current value is ${found}`, { where: "forecasts.yaml" });
}

/** Refuses what stands already: the same probability of the same person on the same day says nothing more. */
function assertNew({ id, probabilities }: ForecastQuestion, { by, on, p, rule }: FiledProbability): void {
  const isThere = probabilities.some((one) => one.by === by && one.on === on && one.p === p && one.rule === rule);
  if (isThere) throw new UsageError("filed-before", `Cannot forecast ${id}: wanted a probability that ${by} has not filed today, current value is ${p}, which stands already`, { where: "forecasts.yaml" });
}

function assertOpen(question: ForecastQuestion, rule: string, on: Day): void {
  const { id, opened, deadline, retrospective } = question;
  const refuse = (wanted: string, found: string) => refusal(id, wanted, found);
  if (retrospective) throw refuse("a question that was open when it was written", "one written after the answer was known");
  const answered = resolutionUnder(question, rule);
  if (answered !== null) throw refuse("a question without an answer", `answered ${answered.answer} on ${answered.on}`);
  if (on < opened) throw refuse(`a day on or after ${opened}, when it was opened`, on);
  if (on > deadline) throw refuse(`a day on or before the deadline, ${deadline}`, on);
}
