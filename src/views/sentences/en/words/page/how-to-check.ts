/** Said by `views/page/how-to-check.tsx`. */
export const howToCheckWords = {
  earnestVerify: "earnest verify",
  earnestExplain: "earnest explain",
  earnest: "Earnest"
};
