import { countOf, formatShare, listed } from "#views/format.ts";
import type { Values } from "../template.ts";

const PLACES: Readonly<Record<string, string>> = { air: "in the air", ground: "on the ground" };
const each = (v: Values, count: string) => Array.from({ length: v.number(count) }, (_, i) => i + 1);

/** Says where a share was counted: undertakings taken whole, in the air, on the ground. */
export function shareWhere(where: string | null): string {
  return where === null ? "taken whole" : (PLACES[where] ?? where);
}

function intervalOf(v: Values, list: string, i: number): string {
  const [low, high] = [v.numberOrNull(`${list}Low${i}`), v.numberOrNull(`${list}High${i}`)];
  return low === null || high === null ? "" : `, 90 % interval of the share ${formatShare(low)} to ${formatShare(high)}`;
}

/** Says a list of shares party by party, each party named once; with `whole` the sentence has named the only party. */
function byParty(v: Values, list: string, whole: boolean, one: (i: number) => string): string {
  const parties = [...new Set(each(v, list).map((i) => v.text(`${list}Party${i}`)))];
  return parties.map((party) => `${whole ? "" : `${party}: `}${each(v, list).filter((i) => v.text(`${list}Party${i}`) === party).map(one).join("; ")}`).join(". ");
}

const beside = (parts: readonly (readonly [number, string])[]) => parts.filter(([n]) => n > 0).map(([, says]) => says);

/** Says what was kept by the word of others, place by place; disputes and words that cannot be judged stand beside the count. With `whole`, how the others came out and the interval. */
export function claimedInWords(v: Values, whole: boolean): string {
  return byParty(v, "claimed", whole, (i) => {
    const of = (name: string) => v.number(`claimed${name}${i}`);
    const notes = beside([[of("Undecided"), `${of("Undecided")} disputed`], [of("Unjudged"), `${countOf(of("Unjudged"), "word")} could not be judged`]]);
    const rest = whole && of("N") > 0 ? ` (${of("Partly")} partly kept, ${of("Broken")} broken${intervalOf(v, "claimed", i)})` : "";
    return `${shareWhere(v.textOrNull(`claimedWhere${i}`))} ${of("N") === 0 ? "no word that can be counted" : `kept ${of("Kept")} of ${of("N")}`}${rest}${notes.length === 0 ? "" : `, ${listed(notes)}`}`;
  });
}

/** Says what was kept by figures, place by place; what cannot be told or seen stands beside the count. With `whole`, how the others came out and the interval. */
export function seenInWords(v: Values, whole: boolean): string {
  return byParty(v, "seen", whole, (i) => {
    const of = (name: string) => v.number(`seen${name}${i}`);
    const where = v.textOrNull(`seenWhere${i}`);
    const unjudged = of("Unjudged") === 0 || (!whole && of("N") === 0) ? [] : [`whether ${of("Unjudged")} began could not be judged`];
    if (of("N") === 0 && of("Undecided") === 0 && of("Unseen") > 0) return listed([where === null ? `of ${of("Unseen")} nothing can be seen` : `${shareWhere(where)} none of ${of("Unseen")} can be seen`, ...unjudged]);
    const notes = [...beside([[of("Undecided"), `${of("Undecided")} cannot be told`], [of("Unseen"), `${of("Unseen")} cannot be seen`]]), ...unjudged];
    const rest = whole && of("N") > 0 ? ` (${of("Partly")} partly kept, ${of("Broken")} broken${intervalOf(v, "seen", i)})` : "";
    return `${shareWhere(where)} ${of("N") === 0 ? "none that can be told" : `kept ${of("Kept")} of ${of("N")} that can be told`}${rest}${notes.length === 0 ? "" : `, ${listed(notes)}`}`;
  });
}
