import type { Finding } from "#core/model/finding.ts";
import { words } from "#views/language.ts";

const say = () => words().report.formula;

const PULSE = () => ([
  say().modelYTNb2Mu +
    say().frozenBeforeTheWindowFitted,
  say().statisticTSumOverThe,
  say().referenceTAtEveryCircular,
  say().zTMeanOfThe,
  say().pShareOfShiftsWith,
  say().intervalTheRateRatiosR,
  say().smallestRiseFoundWith80
]);
const MOMENTUM_EVENTS = () => ([
  say().modelMuITSelf,
  say().logNuITLevel,
  say().backgroundOfTheRegisteredLadder,
  say().sharesOfTheExpectedCounts,
  say().intervalsDrawsFromTheFitted,
  say().pOfTheTalkTerm,
  say().forecastsOneStepAheadFrom,
  say().signallingPulsesRegisteredPThe
]);
const RIPPLE = () => ([
  say().clockTheDaysOnWhich,
  say().expectedRABM,
  say().scarCarSqrtS2,
  say().boehmerTMeanScarStandard,
  say().shiftsTMeanOverEpisodes,
  say().aMoveIsCalledWhen,
  say().intervalTheEffectsThatThe,
  say().rankCorradoMeanRankOver,
  say().smallestMoveFoundWith80
]);
const FORECAST = () => ([
  say().theRecordAsItStands,
  say().baseRateWindowsMet1,
  say().conflictologyTheRuleOverThe,
  say().marketLastTradeOnOr,
  say().answerBySeriesYesOn
]);
const SERIES_FORECAST = () => ([
  say().originsTheFirstOfEach,
  say().pulseNullYTNb2 +
    say().trendHeldAtItsLast,
  say().momentumNullTheEndemicEpidemic,
  say().resampledChangesRunsOfPast,
  say().pastMonthsTheNightsWithout,
  say().conformalMissMaxLowCame
]);
const SCORE_COUNTS = () => ([
  say().crpsIntegralOfFX,
  say().skill1OursTheirsOver,
  say().standingTheHistogramOfThe
]);
const SCORE_EVENTS = () => ([
  say().ofOneForecasterTheFirst,
  say().recalibratedIsotonicRegressionOfWhat,
  say().skill1OursTheirsOver2
]);
const CHANGE = () => ([
  say().costOfASegment2,
  say().changesTheSegmentationWithThe,
  say().dispersionMomentsWithinBlocksInflation,
  say().limitsOfADateThe,
  say().suddenTheStepLeavesLess,
  say().trendMannKendallOnThe,
  say().nearRoundsByChanceThe
]);
const WINDOW_RATIO = () => ([
  say().ratioSumOfTheCounts,
  say().zIfDaysWereIndependent,
  say().placeboTheRatioOfMeans
]);
const LARGE_STRIKE = () => ([
  say().countRoundsWithAtLeast,
  say().expectedByChanceMeanOf
]);
const LULL = () => ([say().contrastTheWindowAfterLess]);
const SALVOS = () => ([
  say().clockLogitHTNatural,
  say().statisticTSumOverThe2,
  say().intervalTheOddsRatiosThat,
  say().smallestOddsRatioFoundWith,
  say().spacingPairsOfSalvosWithin,
  say().sizeNegativeBinomialTruncatedBelow
]);
const PLEDGE = () => ([
  say().modelThatOfPulseBlind,
  say().forATrialRatioR,
  say().pRatioRShareOf,
  say().keptRatioBelowTheFirst,
  say().classBesideTotalLogObserved,
  say().reboundTheWindowAndAs
]);
const PLEDGES = () => ([
  say().shareKeptKeptKeptPartly,
  say().heldForSoLongKaplan
]);
const RECORD = () => ([say().noFormulaACountA]);
const DRAFT = () => ([
  say().aClauseFollowsTheClause,
  say().placesLowHighOnOne,
  say().droppedOnlyWhatTheLater,
  say().copiesThatDifferTheComparison,
  say().pagesGradedFOr6
]);
const LENS_QUESTION = () => ([
  say().divergenceJensenShannonInBits,
  say().estimateTheDivergenceLessIts,
  say().pOverTheQuestionsThat,
  say().intervalEachCapitalsAnswersDrawn,
  say().withinAndBetweenMeanDivergence,
  say().unlikeChanceThatTwoAnswers,
  say().steadinessKrippendorffsAlphaOfThe
]);
const LENS_EVENT = () => ([say().theAnswersAsCodedCapital]);
const EVENT = () => ([say().lagDaysFromTheDay]);
const TOLL = () => ([
  say().aDaySumOfA,
  say().aClaimOverALonger,
  say().rangeTheLeastAndThe,
  say().aDaysFigureIsWithout,
  say().aClaimOfAtMost,
  say().whatIsOnlyToldAs
]);
const LEDGER = () => ([
  say().noModelTheRecordsSteps,
  say().figuresTheWordsOfThe,
  say().deliveredForEachExchangeThe,
  say().delayDaysFromTheAccord,
  say().corridorDaysOnWhichA
]);
const LEDGERS = () => ([...LEDGER(), say().shareKeptKeptKeptPartly2]);
const POSITION = () => ([
  say().placeAnIntervalLowHigh,
  say().rangeOfAHolderOn,
  say().twoRangesMeetWhenMax,
  say().changeThatIsCertainAt,
  say().movedCertainChangeTheSmallest,
  say().aMoveIsDatedBy
]);
const POSITIONS = () => ([...POSITION(), say().summaryOverTheIssuesOf]);
const SCENARIO = () => ([
  say().eachRuleReadsASeries,
  say().trippedTheNewestDayThat,
  say().staleThatDayIsOlder,
  say().howOftenDaysThatMet
]);
const HISTORY = () => ([
  say().signRatioK112,
  say().intervalOfARatioTwo,
  say().forecastOfAWindowLog,
  say().skillMeanOverWindowsOf,
  say().calibrationThreeBinsOfLike,
  say().furthestSignOutcomesOfWhole,
  say().rangeMovedBothEndsOn
]);
const ANSWER = () => ([
  say().hazardOfASalvoBy,
  say().tSumSalvoHSqrt,
  say().pTwoSidedAboutThe
]);
const HYPOTHESES = () => ([
  say().eachItemsFindingOrRecords,
  say().weightAgainstAnExplanationSum,
  say().firstPlaceCountsWhenOne,
  say().spreadOfAnItemSteps,
  say().agreementKrippendorffsAlphaOrdinalOver
]);
const VERDICT = () => ([
  say().nothingIsMeasuredAgainAn,
  say().theOtherPartysWordAlone,
  say().anIssueOfTheMoves,
  say().inEarnestAllOfKept,
  say().theatreAllOfBrokenOr,
  say().whatWouldChangeItEach
]);
const COVERAGE = () => ([say().noFormulaTheFiguresAs]);
const CALENDAR = () => ([say().noFormulaTheContactsAs]);

/** Says in plain text how a finding is computed. */
export function formulaOf({ outcome }: Finding): readonly string[] {
  switch (outcome.assay) {
    case "verdict@1":
      return outcome.kind === "history" ? HISTORY() : VERDICT();
    case "pulse@1":
      return PULSE();
    case "momentum@1":
      return outcome.track === "events" ? MOMENTUM_EVENTS() : SALVOS();
    case "change@1":
      return CHANGE();
    case "answer@1":
      return ANSWER();
    case "hypotheses@1":
      return HYPOTHESES();
    case "ripple@1":
      return RIPPLE();
    case "forecast@1":
      return outcome.kind === "series" ? SERIES_FORECAST() : FORECAST();
    case "score@1":
      return outcome.status === "assessed" && outcome.scores.kind === "event" ? SCORE_EVENTS() : SCORE_COUNTS();
    case "pledge@1":
      return outcome.kind === "summary" ? PLEDGES() : PLEDGE();
    case "scenario@1":
      return SCENARIO();
    case "record@1":
      return RECORD();
    case "draft@1":
      return DRAFT();
    case "divergence@1":
      return outcome.kind === "event" ? LENS_EVENT() : LENS_QUESTION();
    case "event@1":
      return EVENT();
    case "toll@1":
      return TOLL();
    case "ledger@1":
      return outcome.kind === "summary" ? LEDGERS() : LEDGER();
    case "position@1":
      return outcome.kind === "summary" ? POSITIONS() : POSITION();
    case "coverage@1":
      return COVERAGE();
    case "calendar@1":
      return CALENDAR();
    case "audit@1":
      return outcome.kind === "window-ratio" ? WINDOW_RATIO() : outcome.kind === "lull-then-surge" ? LULL() : LARGE_STRIKE();
  }
}
