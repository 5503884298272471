/** The head of every page. */
export const mastheadWords = {
  tagline: "the auditor of peace talks",
  asOf: "As of",
  replay: "Replay",
  waiting: "Computing that day; it takes some seconds.",
  theme: "Dark or light",
  replayAsOf: (day: string) => `Replay as of ${day}.`,
  notUsed: (knownBy: string | null) => `Records and figures published later are not used${knownBy === null ? "" : `, nor what was learnt of after ${knownBy}`}.`,
  backTo: (day: string) => `Back to ${day}`
};
