import type { Brief } from "#core/model/brief.ts";
import type { AuditOutcome } from "#core/model/audit-outcome.ts";
import type { Finding } from "#core/model/finding.ts";
import type { PulseOutcome } from "#core/model/pulse-outcome.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { CalendarOutcome, CoverageOutcome } from "#core/model/series-outcome.ts";
import { words } from "#views/language.ts";

const say = () => words().report.outline;

export type FindingOf<O extends Finding["outcome"]> = Finding & { readonly outcome: O };
export type PulseFinding = FindingOf<PulseOutcome>;
export type AuditFinding = FindingOf<AuditOutcome>;
export type CoverageFinding = FindingOf<CoverageOutcome>;
export type CalendarFinding = FindingOf<CalendarOutcome>;

/** The findings of a brief in the order in which they are read. */
export interface Outline {
  readonly registered: readonly PulseFinding[];
  readonly beside: readonly PulseFinding[];
  readonly audits: readonly AuditFinding[];
  readonly coverage: readonly CoverageFinding[];
  readonly calendar: CalendarFinding | null;
}

/** Sorts the findings of a brief into its parts; the order within each part is kept. */
export function outlineOf({ findings }: Brief): Outline {
  const pulse = findings.filter((f): f is PulseFinding => f.outcome.assay === "pulse@1");
  return {
    registered: pulse.filter(({ outcome }) => outcome.role === "registered"),
    beside: pulse.filter(({ outcome }) => outcome.role !== "registered"),
    audits: findings.filter((f): f is AuditFinding => f.outcome.assay === "audit@1"),
    coverage: findings.filter((f): f is CoverageFinding => f.outcome.assay === "coverage@1"),
    calendar: findings.find((f): f is CalendarFinding => f.outcome.assay === "calendar@1") ?? null
  };
}

/** A heading with the sentences under it. */
export interface DetailGroup {
  readonly heading: string;
  readonly sentences: readonly Sentence[];
}

const GROUPS: () => readonly (readonly [heading: string, belongs: RegExp])[] = () => ([
  [say().theConditionsOneByOne, /^verdict\.condition$/],
  [say().wordsSignedDeeds, /^verdict\.(columns|undertakings|agreed|hangs-on)$/],
  [say().whatCarriedTheVerdictAnd, /^verdict\.(carried|confidence|two-parts|rules|past)$/],
  [say().whatWouldChangeTheVerdict, /^verdict\.(reach|change|more-changes|signs-unknown|unknown)$/],
  [say().whatToWatchNext, /^verdict\.(watch|more-watch|no-watch)$/],
  [say().whenAndByHowMuch, /^change\.(one|gain|counting|silent)$/],
  [say().theCourseOverTheWhole, /^change\.trend/],
  [say().whatItCannotExclude, /^(pulse\.(power|equivalence)|change\.(power|path))$/],
  [say().whatElseTheNightsShow, /^pulse\.(windows|contrast)/],
  [say().whatTheUsualTestsWould, /^pulse\.usual-test$/],
  [say().howNearToRounds, /^change\.rounds$/],
  [say().whereTheCountsComeFrom, /^momentum\.events\.(shares|talk-total|background)$/],
  [say().theRulePartByPart, /^momentum\.events\.rule\./],
  [say().howFarTheModelCan, /^momentum\.events\.(calibration|shock|left-out)$/],
  [say().priceByPrice, /^ripple\.(asset|control)$/],
  [say().whatTheOtherTestsSay, /^ripple\.(windows|usual-tests)$/],
  [say().questionByQuestion, /^forecast\.question$/],
  [say().answersThatTheSeriesDo, /^forecast\.answer-/],
  [say().rulesThatWereChanged, /^forecast\.rule-changed$/],
  [say().againstEachSimpleAnswer, /^forecast\.(skill|skill-lacking|baseline-silent|baseline-waits)$/],
  [say().whatItHangsOn, /^ripple\.(without-one|closes|confounder|ordinary)$/],
  [say().whatTheirOwnClockShows, /^momentum\.salvos\./],
  [say().whatTheFiguresShowUnder, /^pledge\.(window|silent|no-window)$/],
  [say().substitutionAndRebound, /^pledge\.(class|rebound)$/],
  [say().whatEachSideCounts, /^pledge\.counted$/],
  [say().keptByClaimAndKept, /^pledge\.share/],
  [say().howLongPromisesHeldAnd, /^pledge\.(held|words-mean)$/],
  [say().whatTheIntervalIsWorth, /^series-forecast\.(conformal|running|drawn|unfitted)/],
  [say().againstOtherBaselinesAndWhether, /^series-score\./],
  [say().whatWaitsAndWhatIs, /^record\./],
  [say().fromTextToText, /^draft\.step$/],
  [say().whereCopiesDiffer, /^draft\.(copies|by-copy)$/],
  [say().whereTheScaleAndThe, /^draft\.disagree$/],
  [say().whatBecameOfTheText, /^draft\.(statuses|authors|points|lineage|not-seen|reached)$/],
  [say().howToReadTheScales, /^draft\.ends$/],
  [say().whatEachCapitalAnswers, /^lens\.(capital|silent)$/],
  [say().oneCapitalsAnswersThatDiffer, /^lens\.apart$/],
  [say().howFarTheyAreApart, /^lens\.event-(divergence|too-few)$/],
  [say().whatHangsOnPagesOf, /^lens\.(grades|without-low.*|event-grades)$/],
  [say().howSteadyTheCoderIs, /^lens\.(steady.*|one-hand|two-hands)$/],
  [say().pagesThatGiveAWord, /^event\.retold/],
  [say().howMuchADayWindow, /^toll\.(window|lacking)$/],
  [say().whatEachClaimantSays, /^toll\.claim$/],
  [say().whatWasRevisedAndIs, /^toll\.revised$/],
  [say().saidOfItOverTime, /^ledger\.reread$/],
  [say().whoseReadingItHangsOn, /^ledger\.(windows|depends)$/],
  [say().substitutionAndWhatCameAfter, /^ledger\.(substitution|rebound)$/],
  [say().deliveredOfAgreed, /^ledger\.(handovers|accord|accord-note|dispute)$/],
  [say().daysItWorked, /^ledger\.corridor$/],
  [say().whatEachSideCountsOf, /^ledger\.(counts|denial|all-counts)$/],
  [say().whatWasPutDownAnd, /^ledger\.(verifiable|worth)$/],
  [say().shareKeptByPartyAnd, /^ledger\.share$/],
  [say().whenTheirRangesMetAnd, /^position\.(spells|range)$/],
  [say().whatEachAskedForOver, /^position\.(trial|trial-all|moves)$/],
  [say().whatTheCoderOfThe, /^position\.judgement$/],
  [say().overAllIssuesAndUnder, /^position\.(tally|other-change|widths|places)$/],
  [say().whenItMayCome, /^scenario\.if$/],
  [say().indicatorByIndicator, /^scenario\.indicator$/],
  [say().notAssessableAndWhatIs, /^scenario\.lacking$/],
  [say().whatAnIndicatorCannotTell, /^scenario\.(caveat|crosses|recomputed)$/],
  [say().questionsAskedOfIt, /^scenario\.questions$/],
  [say().ofWhatTheRangeIs, /^history\.selection$/],
  [say().doSignsForecast, /^history\.(skill|skill-same|best|calibration)$/],
  [say().theSignsThatAreHere, /^history\.(signs|carried|coder)$/],
  [say().byWhatRoute, /^history\.(routes|same-range)$/],
  [say().thisWarsOwnEarlierTalks, /^history\.own$/],
  [say().whatTheRangeRestsOn, /^history\.figure$/],
  [say().theOrderCoderByCoder, /^hypotheses\.order$/],
  [say().whatItHangsOnWhen, /^hypotheses\.(hangs-on|at-risk)$/],
  [say().whichItemsTellMostAnd, /^hypotheses\.(discriminating|idle|silent)$/],
  [say().whoRatedAndHowFar, /^hypotheses\.(coder|agreement|weights)$/],
  [say().whoseFiguresTheseAre, /\.(claimed|silent)/],
  [say().whatWasFixedBeforehand, /\.registered$/]
]);

/** Puts the details of a finding under headings; those that fit none come last. */
export function groupDetails({ details }: Finding): DetailGroup[] {
  const fits = (template: string) => GROUPS().find(([, belongs]) => belongs.test(template))?.[0] ?? say().also;
  return [...GROUPS().map(([heading]) => heading), say().also].flatMap((heading) => {
    const sentences = details.filter(({ template }) => fits(template) === heading);
    return sentences.length === 0 ? [] : [{ heading, sentences }];
  });
}

/** Returns the caveats of findings, each once. */
export function distinctCaveats(findings: readonly Finding[]): Sentence[] {
  return distinct(findings.flatMap((f) => f.caveats));
}

/** Tells whether a sentence says which plan was registered: the same for every finding of a plan. */
export function isFixedBeforehand({ template }: Sentence): boolean {
  return template.endsWith(".registered");
}

/** Returns what findings say of the plans they were fixed in, each once. */
export function fixedBeforehand(findings: readonly Finding[]): Sentence[] {
  return distinct(findings.flatMap((f) => f.details).filter(isFixedBeforehand));
}

function distinct(sentences: readonly Sentence[]): Sentence[] {
  return [...new Map(sentences.map((s) => [JSON.stringify(s), s])).values()];
}

/** Splits what is said into its first sentence, which can head the rest and so has no full stop, and the rest. */
export function splitLead(text: string): [lead: string, rest: string] {
  const end = text.search(/[.?!] +\p{Lu}/u);
  const [lead, rest] = end < 0 ? [text, ""] : [text.slice(0, end + 1), text.slice(end + 1).trimStart()];
  return [lead.replace(/\.$/, ""), rest];
}

/** Says the verdict of a pulse finding in a few words. */
export function verdictWords(outcome: PulseOutcome): string {
  if (outcome.status === "not-assessable") return say().notAssessable;
  return { rise: say().aRise, fall: say().aFall, "no-change": say().noChangeThatMatters, "cannot-tell": say().cannotTell }[outcome.verdict ?? "cannot-tell"];
}
