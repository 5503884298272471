/** Said by `views/page/test-section.tsx`. */
export const testSectionWords = {
  registeredTest: (party: string) => `${party}: the registered test`,
  beside: (party: string) => `${party}: what stands beside it`
};
