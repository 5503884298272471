import { SchemaError, UsageError } from "#core/model/errors.ts";
import { type ForecastQuestion, forecastsFile } from "#core/model/forecast-question.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { quoted } from "#core/model/quoted.ts";
import { appendToList } from "#store/edit-list.ts";
import { parseYaml } from "#store/parse-yaml.ts";
import { readText } from "#store/read-text.ts";
import type { NewFile } from "#store/write-together.ts";

const FILE = "forecasts.yaml";

/** A question with its place in forecasts.yaml. */
export interface FoundQuestion {
  readonly question: ForecastQuestion;
  /** Returns the file with one more entry at the end of one of the question's lists. */
  with(list: "probabilities" | "resolutions", entry: object): NewFile;
}

/**
 * Finds a question of a case in its file.
 * @throws SchemaError when the file is not sound or absent; UsageError with the nearest known id.
 */
export async function findQuestion(folder: string, id: string, act: string): Promise<FoundQuestion> {
  const { text, problems: unread } = await readText(folder, FILE);
  if (text === undefined) throw new SchemaError(unread, FILE, folder);
  const { value, problems } = parseYaml(FILE, text, forecastsFile);
  if (value === undefined) throw new SchemaError(problems, FILE, folder);
  const index = value.forecasts.findIndex((one) => one.id === id);
  const question = value.forecasts[index];
  if (question === undefined) {
    const known = value.forecasts.map((one) => one.id);
    throw new UsageError("unknown-question", `Cannot ${act} ${quoted(id)}: wanted a question of ${FILE}, current value is none by that id`, { where: FILE, hint: nearestWord(id, known) });
  }
  return { question, with: (list, entry) => ({ path: FILE, text: appendToList(text, ["forecasts", index, list], entry) }) };
}
