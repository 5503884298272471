/** Said by `views/report/diff-text.ts`. */
export const diffTextWords = {
  oneByOneAll: "  one by one: --all",
  oneByOneFormatNdjson: "  one by one: --format ndjson",
  fromTo: (title: string, asOf: string, asOf2: string) => `${title}, from ${asOf} to ${asOf2}`
};
