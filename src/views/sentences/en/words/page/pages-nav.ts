/** Said by `views/page/pages-nav.tsx`. */
export const pagesNavWords = {
  pagesOfTheList: "Pages of the list",
  pageOf: (n: number, count: number) => `Page ${n} of ${count}`
};
