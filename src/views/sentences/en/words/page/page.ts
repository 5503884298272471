/** Said by `views/page/page.tsx`. */
export const wholePageWords = {
  earnest: "Earnest",
  computedFromTheCasesOwn: ". Computed from the case’s own files, as of",
  nothingIsAskedOfThe: "; nothing is asked of the network."
};
