import { parseHTML } from "linkedom";

/** Returns an empty document in which charts can be drawn where there is no browser. */
export function blankDocument(): Document {
  return parseHTML("<!doctype html><html><body></body></html>").document;
}
