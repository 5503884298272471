/** Said by `views/page/chart-figure.tsx`. */
export const chartFigureWords = {
  earnestExplain: "earnest explain",
  svg: "SVG",
  png: "PNG",
  csv: "CSV",
  json: "JSON"
};
