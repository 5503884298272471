/** Said by `views/page/page.tsx`. */
export const wholePageWords = {
  footer: (engine: string, asOf: string) => `Earnest ${engine}. Computed from the case’s own files, as of ${asOf}; nothing is asked of the network.`
};
