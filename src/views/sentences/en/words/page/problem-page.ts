/** Said by `views/page/problem-page.tsx`. */
export const problemPageWords = {
  earnest: (title: string) => `${title} · Earnest`,
  problem: "This address shows nothing",
  didYouMean: "Did you mean",
  toTheBrief: "To the brief"
};
