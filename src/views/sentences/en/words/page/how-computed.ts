/** Said by `views/page/how-computed.tsx`. */
export const howComputedWords = {
  howWasThisComputed: "How was this computed",
  earnestExplain: "earnest explain"
};
