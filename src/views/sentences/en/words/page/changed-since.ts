/** Said by `views/page/changed-since.tsx`. */
export const changedSinceWords = {
  whatChangedSince: (day: string) => `What changed since ${day}`,
  before: (said: string) => `Before: ${said}`,
  becauseOf: (because: string) => `Because of ${because}.`
};
