/** Colours as the page's stylesheet names them: a chart inside the page follows its theme. */
export const COLOUR = {
  ink: "var(--ink)",
  muted: "var(--muted)",
  rule: "var(--rule)",
  paper: "var(--paper)",
  expected: "var(--expected)",
  band: "var(--band)",
  window: "var(--window)",
  tested: "var(--tested)",
  missing: "var(--missing)"
} as const;

/** What the names stand for on light paper; the same as in tokens.css, which a test holds to it. */
export const LIGHT_TOKENS: Readonly<Record<string, string>> = {
  ink: "#1c1d20",
  muted: "#5b5f66",
  rule: "#dcd8cf",
  paper: "#fbfaf6",
  expected: "#2a5c8f",
  band: "#c9d9e8",
  window: "#f3e2bb",
  tested: "#a3420f",
  missing: "#767b84"
};
