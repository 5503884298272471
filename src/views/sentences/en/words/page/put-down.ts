/** Said by `views/page/put-down.tsx`. */
export const putDownWords = {
  to: (value: string, low: string, high: string, value2: string) => `${value}: ${low} to ${high}; ${value2}`,
  to2: "to"
};
