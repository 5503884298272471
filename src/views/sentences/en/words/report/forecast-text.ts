/** Said by `views/report/forecast-text.ts`. */
export const forecastTextWords = {
  noQuestionIsOpen: "No question is open.\n",
  deadlinePassedItWaitsFor: (deadline: string) => `deadline ${deadline}, passed: it waits for its answer`,
  nDays: { one: "day", other: "days" },
  untilLeft: (deadline: string, daysLeft: string) => `until ${deadline}, ${daysLeft} left`,
  nobodyHasFiledAProbability: "nobody has filed a probability",
  filedByOn: (p: string, value: string, on: string) => `${p} filed by ${value} on ${on}`,
  notAssessable: (name: string, reason: string) => `${name}: not assessable (${reason})`,
  nWindows: { one: "window", other: "windows" },
  to: (low: string, high: string) => `${low} to ${high}`,
  inNoScore: (name: string, size: string, value: string, reason: string) => `${name}: ${size} (${value}; ${reason}, in no score)`,
  theQuestions: "The questions",
  apartATestOfThe: "Apart: a test of the code, no claim of skill",
  whatWasFiled: "What was filed"
};
