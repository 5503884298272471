/** Said by `views/page/view-page.tsx`. */
export const viewPageWords = {
  asOfEarnest: (heading: string, title: string, asOf: string) => `${heading} ${title}, as of ${asOf} · Earnest`
};
