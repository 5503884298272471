/** Said by `views/page/table-page.tsx`. */
export const tablePageWords = {
  table: (id: string, name: string) => `${id}#table-${name}`,
  findingEarnest: (title: string, id: string) => `${title}: finding ${id} · Earnest`,
  rows: "rows",
  howWasThisComputed: "How was this computed",
  csv: "CSV",
  page: (id: string, n: number) => `${id}&page=${n}`
};
