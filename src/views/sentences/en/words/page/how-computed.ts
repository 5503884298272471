/** Said by `views/page/how-computed.tsx`. */
export const howComputedWords = {
  howWasThisComputed: "How was this computed",
  /** Where many findings stand below each other: `id` is the beginning of its id. */
  ofFinding: (id: string) => `How computed: finding ${id}`
};
