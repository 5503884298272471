import type { Context } from "hono";
import { nearestWord } from "#core/model/nearest-word.ts";
import { quoted } from "#core/model/quoted.ts";
import { words } from "#views/language.ts";
import { Problem } from "./problem.ts";

/** The parameters that every address of a case takes: the day of the answer, and the day by which it had been learnt of. */
export const DAY_PARAMETERS = ["asOf", "knownBy"] as const;

/** What a page's script keeps of its state in the address (`web/state.ts`): the page is made without it. */
export const STATE_PARAMETERS = ["open", "shut", "from", "to", "day", "series"] as const;

/**
 * Returns the parameters of an address by name, in the order in which it knows them.
 * @throws Problem for one that it does not know, or that comes twice: an answer to another question than was asked looks like an answer.
 */
export function queryOf(c: Context, known: readonly string[]): ReadonlyMap<string, string> {
  const { problems: say } = words();
  const given = c.req.queries();
  for (const [name, values] of Object.entries(given)) {
    if (!known.includes(name)) throw new Problem(400, say.unknownParameter, say.parametersAre(quoted(name), known, nearestWord(name, known)));
    if (values.length > 1) throw new Problem(400, say.parameterTwice, say.parameterOnce(name));
  }
  return new Map(known.flatMap((name) => (Object.hasOwn(given, name) ? [[name, given[name]![0]!] as const] : [])));
}
