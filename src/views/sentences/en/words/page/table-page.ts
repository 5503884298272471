/** Said by `views/page/table-page.tsx`. */
export const tablePageWords = {
  findingEarnest: (title: string, id: string) => `${title}: finding ${id} · Earnest`,
  rows: (title: string, rows: string) => `${title}, ${rows} rows`,
  howWasThisComputed: "How was this computed",
  csv: "CSV"
};
