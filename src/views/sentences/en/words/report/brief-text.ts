/** Said by `views/report/brief-text.ts`. */
export const briefTextWords = {
  whatChangedSince: (day: string) => `What changed since ${day}`,
  andMoreEarnestDiff: (value: number, day: string, asOf: string) => `    and ${value} more: earnest diff ${day} ${asOf}`,
  asOf: (title: string, asOf: string, value: string) => `${title}, as of ${asOf}${value}`,
  howComputedEarnestExplainBy: (id: string, value: string) => `How computed: earnest explain ${id}; by party: ${value}`,
  howComputedEarnestExplain: (id: string) => `  How computed: earnest explain ${id}`,
  besideTheRegisteredTestsWithout: "Beside the registered tests, without stars",
  publishedClaimsRecomputed: "Published claims, recomputed",
  whatItRestsOn: "What it rests on",
  toKeepInMind: "To keep in mind",
  howToCheck: "How to check",
  earnestExplainFindingFormulaInputs: "  earnest explain <finding>   formula, inputs, records and versions of any id above",
  earnestVerifyRecomputesEveryFinding: "  earnest verify              recomputes every finding and compares",
  earnest: (engine: string, brief: string) => `Earnest ${engine}. ${brief}.`,
  beforeThat: (value: string) => `; before that ${value}`,
  noPlanIsRegistered: (earlier: string) => `No plan is registered${earlier}`,
  registeredPlans: (value: string, earlier: string) => `Registered plans: ${value}${earlier}`
};
