/** Said by `views/page/folded-table.tsx`. */
export const foldedTableWords = {
  rows: (title: string, rows: string) => `${title} (${rows} rows)`,
  csv: (title: string) => `${title}: CSV`
};
