/** Said by `views/page/folded-table.tsx`. */
export const foldedTableWords = {
  rows: "rows)",
  csv: ": CSV"
};
