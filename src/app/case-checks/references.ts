import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { RECORD_FOLDERS, type RecordFileName, type RecordFolderName } from "#core/model/record-files.ts";
import { type Draft, type DraftFile, findWords, type Found, namedFiles, problemAt, valueUnder, visitAll } from "./draft.ts";

type Kind = "party" | "side" | "series" | "source" | "window" | "test" | "trial" | "region" | "calendar" | "target" | "draft" | "holder" | "issue" | "position" | "term" | "accord";

const NAMES: Readonly<Record<Kind, string>> = {
  party: "a party of case.yaml",
  side: "a party or mediator of case.yaml",
  series: "a series of this case",
  source: "a source of sources.yaml",
  window: "a registered window",
  test: "a registered test",
  trial: "a registered trial of momentum",
  region: "a region of a registered trial of momentum",
  calendar: "a calendar of rounds.yaml",
  target: "a target of an undertaking of terms.yaml",
  draft: "a draft of this case",
  term: "an undertaking of terms.yaml",
  accord: "an accord of accords.yaml",
  holder: "a party, mediator, capital or holder of case.yaml",
  issue: "an issue of issues.yaml",
  position: "a position of positions.yaml"
};

/** Which fields name what. Fields that name a citation or a class depend on their neighbours and stand below. */
const REFERENCES: Readonly<Partial<Record<RecordFileName | RecordFolderName | "sidecar", Readonly<Record<string, Kind>>>>> = {
  case: {
    "capitals.*.of": "side",
    "registration.pulse.confirmatory": "window",
    "registration.pulse.windows.*.plus": "window",
    "registration.pulse.windows.*.minus": "window",
    "registration.pulse.tests.*.party": "party",
    "registration.pulse.tests.*.series": "series",
    "registration.pulse.tests.*.otherBooking": "series",
    "registration.pulse.companions.*.party": "party",
    "registration.pulse.companions.*.series": "series",
    "registration.pulse.controls.*.calendars.*": "calendar",
    "registration.ripple.assets.*.series": "series",
    "registration.ripple.assets.*.market.series": "series",
    "registration.change.series.*.party": "party",
    "registration.change.series.*.series": "series",
    "registration.momentum.events.trials.*.party": "party",
    "registration.momentum.events.trials.*.series": "series",
    "registration.momentum.salvos.windows.value.*": "window",
    "registration.momentum.salvos.tests.*.party": "party",
    "registration.momentum.salvos.tests.*.series": "series",
    "registration.pledge.measures.*.party": "party",
    "registration.pledge.measures.*.series": "series",
    "registration.pledge.measures.*.targets.*": "target",
    "registration.position.claim.holder": "holder",
    "registration.position.claim.issues.*": "issue",
    "registration.pledge.unseen.*.targets.*": "target",
    "registration.draft.ends.low": "party",
    "registration.draft.ends.high": "party",
    "registration.draft.line.value.*": "draft",
    "registration.forecast.series.*.series": "series",
    "registration.forecast.series.*.trial": "trial",
    "registration.forecast.series.*.without.value.*": "region",
    "registration.toll.measures.*.series.*.series": "series"
  },
  sources: { "sources.*.copies.*": "source" },
  rounds: { "rounds.*.sources.*.source": "source", "rounds.*.sources.*.origin": "source", "rounds.*.partiesPresent.*": "party" },
  terms: {
    "terms.*.givers.*": "party",
    "terms.*.windows.*.parties.*": "side",
    "terms.*.ladder.*.parties.*": "side",
    "terms.*.ladder.*.of.*": "party",
    "terms.*.breachCounts.*.party": "party",
    "terms.*.breachCounts.*.against": "party",
    "terms.*.measuredBy.*.series": "series",
    "terms.*.sources.*.source": "source",
    "terms.*.sources.*.origin": "source"
  },
  events: { "events.*.sources.*.source": "source", "events.*.sources.*.origin": "source" },
  statements: { "statements.*.sources.*.source": "source", "statements.*.sources.*.origin": "source" },
  issues: { "issues.*.judgements.*.holder": "holder", "issues.*.judgements.*.evidence.*": "position" },
  positions: {
    "positions.*.holder": "holder",
    "positions.*.issue": "issue",
    "positions.*.sources.*.source": "source",
    "positions.*.sources.*.origin": "source"
  },
  claims: {
    "claims.*.sources.*.source": "source",
    "claims.*.sources.*.origin": "source",
    "claims.*.test.counted.series": "series",
    "claims.*.test.test": "test",
    "claims.*.test.window": "window",
    "claims.*.test.party": "party"
  },
  drafts: {
    "lineage.parents.*": "draft",
    "clauses.*.changedFrom.draft": "draft",
    "clauses.*.softenedFor": "party",
    "sources.*.source": "source",
    "sources.*.origin": "source"
  },
  scenarios: { "scenarios.*.sources.*.source": "source", "scenarios.*.sources.*.origin": "source" },
  toll: { "toll.*.claimantParty": "party", "toll.*.sources.*.source": "source", "toll.*.sources.*.origin": "source" },
  exchanges: {
    "exchanges.*.accord": "accord",
    "exchanges.*.announced.counts.*.to": "party",
    "exchanges.*.delivered.*.to": "party",
    "exchanges.*.claims.*.party": "party",
    "exchanges.*.claims.*.counts.*.to": "party",
    "exchanges.*.sources.*.source": "source",
    "exchanges.*.sources.*.origin": "source"
  },
  accords: {
    "accords.*.terms.*": "term",
    "accords.*.agreed.*.to": "party",
    "accords.*.agreed.*.term": "term",
    "accords.*.totals.*.to": "party",
    "accords.*.totals.*.party": "party",
    "accords.*.judgement.counted.*.to": "party",
    "accords.*.sources.*.source": "source",
    "accords.*.sources.*.origin": "source"
  },
  corridors: {
    "corridors.*.terms.*": "term",
    "corridors.*.givers.*": "party",
    "corridors.*.promised.*.parties.*": "side",
    "corridors.*.days.*.parties.*": "side",
    "corridors.*.sources.*.source": "source",
    "corridors.*.sources.*.origin": "source"
  },
  forecasts: { "forecasts.*.rules.*.resolver.series.*.series": "series", "forecasts.*.sources.*.source": "source", "forecasts.*.sources.*.origin": "source" },
  sidecar: { party: "party", "claimant.party": "party" }
};

const CITED: Readonly<Partial<Record<RecordFileName | RecordFolderName, readonly string[]>>> = {
  rounds: ["rounds.*.announcedSource", "rounds.*.agenda.*.source", "rounds.*.claims.*.source"],
  events: ["events.*.accounts.*.source", "events.*.datedInWords.*.source"],
  terms: ["terms.*.windows.*.source", "terms.*.windows.*.endSource", "terms.*.ladder.*.source", "terms.*.breachCounts.*.source", "terms.*.observations.*.source"],
  drafts: ["dateSaid.*.source", "numberOfPoints.*.source", "statuses.*.source", "authors.*.source", "clauses.*.sources.*", "clauses.*.copies.*.source"],
  exchanges: ["exchanges.*.claims.*.source"],
  accords: ["accords.*.agreed.*.source", "accords.*.totals.*.source"],
  corridors: ["corridors.*.promised.*.source", "corridors.*.promised.*.endSource", "corridors.*.days.*.source"]
};

/** Returns a problem for every reference that leads to nothing, with the nearest word that would lead somewhere. */
export function brokenReferences(draft: Draft): Problem[] {
  const known = knownWords(draft);
  const broken = new Broken();
  for (const [name, file] of namedFiles(draft)) {
    for (const [pattern, kind] of Object.entries(REFERENCES[name] ?? {})) visitAll(file.raw, pattern, (value, path) => broken.unless(known[kind], file, path, value, NAMES[kind]));
    if (name !== "sidecar") findCitations(file, name, broken);
  }
  findClasses(draft, broken);
  return broken.problems;
}

/** The nearest word is looked for among all that are known, which takes long where there are many: beyond so many problems it is not said. */
const MOST_HINTS = 100;

/** References found broken. */
class Broken {
  readonly problems: Problem[] = [];

  /** Notes a text that is not among the known ones. */
  unless(known: Known, file: DraftFile, path: Found["path"], value: unknown, wanted: string): void {
    if (typeof value !== "string" || known === undefined || known.has(value)) return;
    const hint = this.problems.length < MOST_HINTS ? nearestWord(value, known) : undefined;
    this.problems.push(problemAt(file, path, wanted, quoted(value), hint));
  }
}

/** `undefined` = cannot be told, since the file that would hold the words could not be read. */
type Known = ReadonlySet<string> | undefined;

function knownWords({ records: { case: caseFile, sources, rounds, terms, accords, issues, positions }, folders, sidecars }: Draft): Record<Kind, Known> {
  const isUnread = (file: DraftFile | undefined) => file !== undefined && file.raw === undefined;
  const words = (file: DraftFile | undefined, pattern: string): Known => (isUnread(file) ? undefined : new Set(findWords(file, pattern)));
  return {
    party: words(caseFile, "parties.*.id"),
    side: isUnread(caseFile) ? undefined : new Set([...findWords(caseFile, "parties.*.id"), ...findWords(caseFile, "mediators.*.id")]),
    series: sidecars.some(isUnread) ? undefined : new Set(sidecars.flatMap((file) => findWords(file, "id"))),
    source: words(sources, "sources.*.id"),
    window: words(caseFile, "registration.pulse.windows.*.id"),
    test: words(caseFile, "registration.pulse.tests.*.id"),
    trial: words(caseFile, "registration.momentum.events.trials.*.id"),
    region: words(caseFile, "registration.momentum.events.trials.*.regions.*"),
    calendar: words(rounds, "rounds.*.calendar"),
    target: words(terms, "terms.*.targets.*"),
    draft: folders?.drafts?.some(isUnread) ? undefined : new Set((folders?.drafts ?? []).flatMap((file) => findWords(file, "id"))),
    term: words(terms, "terms.*.id"),
    accord: words(accords, "accords.*.id"),
    holder: isUnread(caseFile) ? undefined : new Set(["parties", "mediators", "capitals", "holders"].flatMap((list) => findWords(caseFile, `${list}.*.id`))),
    issue: words(issues, "issues.*.id"),
    position: words(positions, "positions.*.id")
  };
}

/** Fields that name a page name one of their own item. */
function findCitations(file: DraftFile, list: RecordFileName | RecordFolderName, broken: Broken): void {
  const isOneRecord = list in RECORD_FOLDERS;
  const patterns = (CITED[list] ?? []).map((pattern) => (isOneRecord ? pattern : pattern.slice(`${list}.*.`.length)));
  if (patterns.length === 0) return;
  visitAll(file.raw, isOneRecord ? "" : `${list}.*`, (item, at) => {
    const own = new Set(findWords({ raw: item }, "sources.*.id"));
    for (const pattern of patterns) visitAll(item, pattern, (value, path) => broken.unless(own, file, [...at, ...path], value, "the id of a source of this item"));
  });
}

/** Fields that name a class name one of the series that stands beside them. */
function findClasses({ records: { case: caseFile, terms, claims, scenarios }, sidecars }: Draft, broken: Broken): void {
  const classesOf = new Map(sidecars.flatMap(({ raw }) => {
    const classes = valueUnder(raw, "classes");
    return typeof classes === "object" && classes !== null ? [[valueUnder(raw, "id"), new Set(Object.keys(classes))] as const] : [];
  }).reverse());
  const users: [DraftFile | undefined, string][] = [
    [caseFile, "registration.pulse.tests.*"],
    [caseFile, "registration.pulse.companions.*"],
    [caseFile, "registration.ripple.assets.*"],
    [caseFile, "registration.forecast.series.*"],
    [caseFile, "registration.ripple.assets.*.market"],
    [caseFile, "registration.change.series.*"],
    [caseFile, "registration.momentum.events.trials.*"],
    [caseFile, "registration.momentum.salvos.tests.*"],
    [caseFile, "registration.pledge.measures.*"],
    [caseFile, "registration.toll.measures.*.series.*"],
    [terms, "terms.*.measuredBy.*"],
    [claims, "claims.*.test.counted"],
    [scenarios, "scenarios.*.indicators.*.rules.*"]
  ];
  for (const [file, pattern] of users) {
    if (file === undefined) continue;
    visitAll(file.raw, pattern, (user, at) => {
      const series = valueUnder(user, "series");
      for (const name of ["classes.*", "class", "regions.*"]) visitAll(user, name, (value, path) => broken.unless(classesOf.get(series), file, [...at, ...path], value, `a class of the series ${quoted(series)}`));
    });
  }
}
