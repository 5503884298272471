/** Said by `views/page/problem-page.tsx`. */
export const problemPageWords = {
  earnest: (title: string) => `${title} · Earnest`,
  problem: "This address shows nothing",
  didYouMean: (address: string) => `Did you mean ${address}?`,
  toTheBrief: "To the brief"
};
