/** Said by `views/page/how-to-check.tsx`. */
export const howToCheckWords = {
  madeBy: (engine: string, plans: string) => `Earnest ${engine}. ${plans}.`
};
