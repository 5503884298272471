/** Said by `views/page/masthead.tsx`. */
export const mastheadWords = {
  earnest: "Earnest"
};
