/** Said by `views/page/data-table.tsx`. */
export const dataTableWords = {
  table: (idPrefix: string, name: string) => `${idPrefix}table-${name}`
};
