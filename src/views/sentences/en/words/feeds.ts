/** The feed of briefs and the calendar of rounds. */
export const feedWords = {
  briefs: (title: string) => `${title}: briefs of Earnest`,
  briefAsOf: (title: string, day: string) => `${title}, as of ${day}`,
  calendar: (title: string) => `${title}: rounds and deadlines`,
  calledOff: (title: string) => `Called off: ${title}`,
  deadline: (question: string) => `Last day on which it can come true: ${question}`,
  windowEnds: (title: string, reader: string) => `Ends as read by ${reader}: ${title}`,
  readBy: (reader: string) => `This is the reading of ${reader}; others may read another end.`,
  atTheTable: (parties: string) => `At the table: ${parties}`,
  cameOut: (outcome: string) => `What came out: ${outcome}`
};
