/** Said by `views/page/brief-page.tsx`. */
export const briefPageWords = {
  asOfEarnest: (title: string, asOf: string) => `${title}, as of ${asOf} · Earnest`
};
