/** Said by `views/page/put-down.tsx`. */
export const putDownWords = {
  /** Spoken in place of the drawing. */
  spoken: (word: string, low: string, high: string, past: string) => `${word}: ${low} to ${high}; ${past}`,
  range: (word: string, low: string, high: string) => `${word}, ${low} to ${high}`
};
