/** Said by `views/report/swap-text.ts`. */
export const swapTextWords = {
  doNot: (length: number) => `, ${length} do not.`,
  andExchangedInPlacesOf: (a: string, b: string, labels: number, mirrored: number, findings: number, value: string) => `${a} and ${b} exchanged in ${labels} places: ${mirrored} of ${findings} findings mirror${value}`,
  on: (calendar: string) => `on ${calendar}`,
  mirrored: (path: string, was: string, is: string) => `${path}: ${was}, mirrored ${is}`,
  asOf: (title: string, asOf: string) => `${title}, as of ${asOf}`,
  nothing: "nothing"
};
