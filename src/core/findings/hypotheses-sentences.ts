import type { HypothesesAssessed, HypothesesCoding, HypothesesOutcome } from "#core/model/hypotheses-outcome.ts";
import type { HypothesesRegistration } from "#core/model/hypotheses-registration.ts";
import type { Sentence } from "#core/model/sentence.ts";
import { numbered } from "./numbered.ts";

/** Says which explanation is contradicted least, or why that cannot be told. */
export function hypothesesSentence(outcome: HypothesesOutcome): Sentence {
  if (outcome.status === "not-assessable") return { template: "hypotheses.not-assessable", values: { reason: outcome.reason, needed: outcome.needed, had: outcome.had } };
  const { first, why, codings, items } = outcome;
  const speaking = items.filter(({ word }) => word !== null).length;
  const heads = codings.map(({ coder, places, why: own }) => ({ coder, why: own, head: namesOf(outcome, places[0]!) }));
  const values = { items: items.length, speaking, explanations: outcome.hypotheses.length, first: first && nameOf(outcome, first), ...numbered("coders", heads) };
  return { template: first === null ? `hypotheses.${why}` : "hypotheses.first", values };
}

/** Says the order by each coder, what the first place hangs on, which item tells most, who coded and how far they agree. */
export function hypothesesDetails(outcome: HypothesesOutcome, { coders, weights, minAtRisk }: HypothesesRegistration): Sentence[] {
  const who = coders.map(({ id, who: hand }): Sentence => ({ template: "hypotheses.coder", values: { coder: id, who: hand } }));
  if (outcome.status === "not-assessable") return [...silentOnes(outcome), ...who];
  return [
    ...outcome.codings.flatMap((coding) => [orderOf(outcome, coding), hangsOn(outcome, coding)]),
    { template: "hypotheses.at-risk", values: { needed: minAtRisk.value, ...numbered("lines", outcome.hypotheses.map(({ name }, h) => ({ name, low: Math.min(...outcome.codings.map(({ lines }) => lines[h]!.atRisk)), high: Math.max(...outcome.codings.map(({ lines }) => lines[h]!.atRisk)) }))) } },
    { template: "hypotheses.discriminating", values: numbered("items", outcome.discriminating.map((id) => ({ title: titleOf(outcome, id) }))) },
    { template: "hypotheses.idle", values: numbered("items", outcome.idle.map((id) => ({ title: titleOf(outcome, id) }))) },
    ...silentOnes(outcome),
    ...who,
    ...(outcome.agreement === null ? [] : [{ template: "hypotheses.agreement", values: { ...outcome.agreement } }]),
    { template: "hypotheses.weights", values: { contradicts: weights.contradicts, strongly: weights.contradictsStrongly } }
  ];
}

function orderOf(outcome: HypothesesAssessed, { coder, places, lines }: HypothesesCoding): Sentence {
  const each = places.map((ids) => ({ names: namesOf(outcome, ids), inconsistency: lines.find(({ hypothesis }) => hypothesis === ids[0])!.inconsistency }));
  return { template: "hypotheses.order", values: { coder, ...numbered("places", each) } };
}

/** What can be left out so that others stand first: single items, a series with all its items, all records, all items of one party. */
function hangsOn(outcome: HypothesesAssessed, { coder, drops }: HypothesesCoding): Sentence {
  const flips = drops.filter(({ firstFlips }) => firstFlips);
  const single = drops.filter(({ kind }) => kind === "item");
  return {
    template: "hypotheses.hangs-on",
    values: {
      coder, single: single.length, reordered: single.filter(({ orderFlips }) => orderFlips).length,
      ...numbered("flips", flips.map(({ kind, what, items, first }) => ({ kind, what: kind === "item" ? titleOf(outcome, what!) : what, left: items, first: namesOf(outcome, first) })))
    }
  };
}

function silentOnes({ items }: HypothesesOutcome): Sentence[] {
  const silent = items.filter(({ word }) => word === null);
  return silent.length === 0 ? [] : [{ template: "hypotheses.silent", values: { of: items.length, ...numbered("items", silent.map(({ title, silent: why }) => ({ title, why }))) } }];
}

const nameOf = ({ hypotheses }: HypothesesOutcome, id: string): string => hypotheses.find((one) => one.id === id)!.name;
const namesOf = (outcome: HypothesesOutcome, ids: readonly string[]): string => ids.map((id) => nameOf(outcome, id)).join(" = ");
const titleOf = ({ items }: HypothesesOutcome, id: string): string => items.find((one) => one.id === id)!.title;
