/** Said by `views/report/citation.ts`. */
export const citationWords = {
  misc: (key: string, value: string) => `@misc{${key},\n${value}\n}`
};
