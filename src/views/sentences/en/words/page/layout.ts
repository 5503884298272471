/** Said by `views/page/layout.tsx`. */
export const layoutWords = {
  toTheContent: "To the content"
};
