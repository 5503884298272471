/** Said by `views/page/changed-since.tsx`. */
export const changedSinceWords = {
  whatChangedSince: "What changed since",
  before: "Before:",
  becauseOf: (because: string) => `Because of ${because}.`
};
