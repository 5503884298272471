/** Said by `views/records/record-value.tsx`. */
export const recordValueWords = {
  notGiven: "not given",
  yes: "yes",
  no: "no",
  none: "none"
};
