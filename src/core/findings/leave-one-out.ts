import { draftOutcomeOf, toTable } from "#core/assays/draft/draft.ts";
import { accordRow } from "#core/assays/ledger/accord-row.ts";
import { termRow } from "#core/assays/ledger/term-row.ts";
import { pledgeAssayer } from "#core/assays/pledge/pledge.ts";
import { issuePositions } from "#core/assays/position/position.ts";
import { verdicts } from "#core/assays/verdict/verdict.ts";
import type { Accord } from "#core/model/accord.ts";
import { cutToDay } from "#core/model/as-of.ts";
import { type CaseContent, NO_RECORDS } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import { toSourceLine } from "#core/model/evidence.ts";
import type { LeftOut, Turn } from "#core/model/leave-one-out.ts";
import type { Exchange } from "#core/model/exchange.ts";
import type { Issue } from "#core/model/issue.ts";
import type { Position } from "#core/model/position.ts";
import type { Citation } from "#core/model/source.ts";
import type { Term } from "#core/model/term.ts";
import type { VerdictParty } from "#core/model/verdict-outcome.ts";
import type { VerdictRegistration } from "#core/model/verdict-registration.ts";

/** The records from which a party's word is concluded. */
const KINDS = ["terms", "positions", "accords", "exchanges", "drafts"] as const;
type Kind = (typeof KINDS)[number];
type Records = Pick<CaseContent, Kind>;

/**
 * Leaves out each record and each source by itself and concludes the verdict again. A source takes its pages out of every record, with what stands on them, and a
 * record without a page that can be judged goes too. What does not depend on it is not computed again.
 *
 * @param content The whole case. @returns What turns a word; `null` where the case registers no rules.
 */
export function leaveOneOut(content: CaseContent, asOf: Day, progress: (done: string) => void = () => undefined): LeftOut | null {
  const plan = content.caseFile.registration.verdict;
  if (!plan) return null;
  const cut = cutToDay(content, asOf);
  const conclude = concluder(cut, plan, asOf);
  const whole = conclude(cut);
  progress("the verdict on all of the record");
  const turnsIn = (kind: Turn["kind"], record: string, title: string, without: Records): Turn[] =>
    conclude(without).flatMap(({ party, word: to }, i) => (to === whole[i]!.word ? [] : [{ kind, record, title, party, from: whole[i]!.word, to }]));
  const records = KINDS.flatMap((kind) => cut[kind].map((one) => ({ kind, one })));
  const ofRecords = records.flatMap(({ kind, one }) => turnsIn("record", `${kind}/${one.id}`, "title" in one ? one.title : one.id, { ...cut, [kind]: (cut[kind] as readonly unknown[]).filter((other) => other !== one) }));
  progress(`${records.length} records left out, one at a time`);
  const sources = sourcesOf(content);
  const ofSources = sources.flatMap((id) => turnsIn("source", `sources/${id}`, content.sources.find((one) => one.id === id)?.name ?? id, withoutSource(id, content, cut, asOf)));
  progress(`${sources.length} sources left out, one at a time`);
  return { asOf, words: whole.map(({ party, word }) => ({ party, word })), records: records.length, sources: sources.length, turns: [...ofRecords, ...ofSources] };
}

/** Returns the function that concludes from records of a case; what it has made of one and the same record it remembers. */
function concluder(cut: CaseContent, plan: VerdictRegistration, asOf: Day): (records: Records) => VerdictParty[] {
  const { caseFile, sources } = cut;
  const { pledge, position, draft } = caseFile.registration;
  const assay = pledge && pledgeAssayer(cut, pledge, asOf);
  const rowOf = remembered(([term]: readonly [Term]) => {
    const measured = assay && pledge ? { finding: "", outcome: assay(term).outcome, mass: pledge.mass.value } : null;
    return termRow(term, { measured, accords: [], corridors: [] }, sources, asOf);
  });
  const accordOf = remembered(([accord, ...exchanges]: readonly [Accord, ...Exchange[]]) => accordRow(accord, exchanges, { sources, asOf }));
  const placesOn = remembered(([issue, ...positions]: readonly [Issue, ...Position[]]) => issuePositions({ caseFile, issues: [issue], positions, sources }, position!, asOf)[0]!.outcome);
  return (records) => {
    const { terms, accords, exchanges, positions, drafts } = records;
    const agreed = draft === undefined ? [] : drafts.filter(({ statuses }) => statuses.some(({ status }) => status === "agreed"));
    const table = draft && agreed.length > 0 ? toTable(drafts, sources, asOf, draft.ends) : null;
    const found = {
      terms: terms.map((term) => rowOf([term])),
      accords: accords.map((accord) => accordOf([accord, ...exchanges.filter((one) => one.accord === accord.id)])),
      issues: position === undefined ? [] : cut.issues.map((issue) => placesOn([issue, ...positions.filter((one) => one.issue === issue.id)])),
      drafts: table === null ? [] : agreed.map((one) => draftOutcomeOf(one, table))
    };
    return verdicts(found, { ...cut, ...records }, plan, asOf);
  };
}

/** Remembers what a function made of the very same things. */
function remembered<In extends readonly object[], Out>(make: (things: In) => Out): (things: In) => Out {
  const numbers = new Map<object, number>();
  const numberOf = (thing: object): number => {
    if (!numbers.has(thing)) numbers.set(thing, numbers.size);
    return numbers.get(thing)!;
  };
  const known = new Map<string, Out>();
  return (things) => {
    const key = things.map(numberOf).join();
    if (!known.has(key)) known.set(key, make(things));
    return known.get(key)!;
  };
}

/** Lists the sources whose pages, or whose text on other pages, stand under a record that the verdict is concluded from. */
function sourcesOf(content: CaseContent): string[] {
  const cited = KINDS.flatMap((kind) => content[kind].flatMap(({ sources }) => sources));
  return [...new Set(cited.flatMap(({ source, origin }) => [source, ...(origin === undefined ? [] : [origin])]))].sort();
}

/** Takes the pages of a source out of the records that have one, and cuts those to the day anew; all others stand as they are. */
function withoutSource(id: string, content: CaseContent, cut: CaseContent, asOf: Day): Records {
  const isOf = ({ source, origin }: Citation) => source === id || origin === id;
  const isJudged = (page: Citation) => {
    const { reliability, credibility } = toSourceLine(page, content.sources, asOf);
    return reliability !== "F" && credibility !== 6;
  };
  const touched = new Set(KINDS.flatMap((kind) => content[kind].filter(({ sources }) => sources.some(isOf)).map((one) => `${kind}/${one.id}`)));
  const strip = (kind: Kind): readonly unknown[] =>
    content[kind].filter((one) => touched.has(`${kind}/${one.id}`)).map((one) => ({ ...one, sources: one.sources.filter((page) => !isOf(page)) })).filter(({ sources }) => sources.some(isJudged));
  const stripped = Object.fromEntries(KINDS.map((kind) => [kind, strip(kind)])) as unknown as Records;
  const anew = cutToDay({ ...NO_RECORDS, caseFile: content.caseFile, sources: content.sources, series: [], ...stripped }, asOf);
  const merged = KINDS.map((kind) => {
    const renewed = new Map((anew[kind] as readonly { readonly id: string }[]).map((one) => [one.id, one]));
    return [kind, (cut[kind] as readonly { readonly id: string }[]).flatMap((one) => (touched.has(`${kind}/${one.id}`) ? (renewed.get(one.id) ?? []) : one))] as const;
  });
  return Object.fromEntries(merged) as unknown as Records;
}
