/** Said by `views/report/brief-markdown.ts`. */
export const briefMarkdownWords = {
  becauseOf: (because: string) => `  - Because of ${because}`,
  whatChangedSince: (day: string) => `## What changed since ${day}`,
  before: (before: string) => `  - Before: ${before}`,
  note: (text: string) => `> **Note.** ${text}\n`,
  asOf: (title: string, asOf: string, value: string) => `# ${title}, as of ${asOf}${value}`,
  howComputedEarnestExplainBy: (id: string, value: string) => `How computed: \`earnest explain ${id}\`; by party: ${value}`,
  howComputedEarnestExplain: (id: string) => `How computed: \`earnest explain ${id}\``,
  besideTheRegisteredTestsWithout: "Beside the registered tests, without stars",
  publishedClaimsRecomputed: "Published claims, recomputed",
  whatItRestsOn: "What it rests on",
  toKeepInMind: "To keep in mind",
  earnestCheckWithEarnestVerify: (engine: string, brief: string) => `Earnest ${engine}. ${brief}. Check with \`earnest verify\`.`
};
