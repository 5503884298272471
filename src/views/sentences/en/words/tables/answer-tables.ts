/** Said by `views/tables/answer-tables.ts`. */
export const answerTablesWords = {
  salvosAroundThoseOfThe: "Salvos around those of the other side"
};
