/** Said by `views/page/chart-figure.tsx`. */
export const chartFigureWords = {
  svg: "SVG",
  png: "PNG",
  csv: "CSV",
  json: "JSON"
};
