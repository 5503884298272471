import tseslint from "typescript-eslint";

const ALL = ["{src,scripts,test,bench,examples}/**/*.{ts,tsx}", "*.config.ts"];
const CORE = ["src/core/**/*.{ts,tsx}"];
const PURE = [...CORE, "src/views/**/*.{ts,tsx}"];

const OF_THE_OUTSIDE = [
  "document", "window", "self", "globalThis", "navigator", "location", "localStorage", "sessionStorage", "indexedDB",
  "fetch", "XMLHttpRequest", "WebSocket", "EventSource", "Worker",
  "process", "console", "crypto", "performance", "setTimeout", "setInterval", "setImmediate", "requestAnimationFrame"
];

const INTL = { name: "Intl", message: "Numbers and days are written by views/format.ts alone." };
const NO_LOCALE = { selector: "CallExpression[callee.property.name=/^(toLocale|localeCompare$)/]", message: "Locale and time zone are arguments; sort by code points." };

const NO_CLOCK_NO_CHANCE = {
  "no-restricted-properties": ["error",
    { object: "Math", property: "random", message: "Take a seeded generator (core/stats/rng.ts) as an argument." },
    { object: "Date", property: "now", message: "Take asOf as an argument; the core does not ask the time." }],
  "no-restricted-syntax": ["error",
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Take asOf as an argument." },
    { selector: "NewExpression[callee.name='Date'][arguments.length>1]", message: "This reads the local time zone: use Date.UTC." },
    { selector: "CallExpression[callee.name='Date']", message: "Take asOf as an argument." },
    {
      selector: "CallExpression[callee.property.name=/^get(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)$/]",
      message: "This reads the local time zone: use getUTC…."
    }]
};
const NO_WORDS = { selector: ":matches(JSXFragment, JSXElement:not([openingElement.name.name='code'])) > JSXText[value=/[A-Za-z]/]", message: "Words come from the catalogue (views/sentences/en/words); only a command within <code> is none." };
const NO_CLOCK_NO_CHANCE_NO_LOCALE = { ...NO_CLOCK_NO_CHANCE, "no-restricted-syntax": [...NO_CLOCK_NO_CHANCE["no-restricted-syntax"], NO_LOCALE, NO_WORDS] };
const FORMAT = ["src/views/format.ts"];

export default [
  { ignores: ["dist/", ".tsc/", "coverage/"] },
  { files: ALL, languageOptions: { parser: tseslint.parser }, plugins: { ts: tseslint.plugin } },
  {
    files: PURE,
    // A wall that a comment can open is no wall.
    linterOptions: { noInlineConfig: true },
    rules: { ...NO_CLOCK_NO_CHANCE_NO_LOCALE, "no-restricted-globals": ["error", ...OF_THE_OUTSIDE, INTL] }
  },
  {
    // The edge at which numbers and days are written in the language that is set.
    files: FORMAT,
    rules: { ...NO_CLOCK_NO_CHANCE, "no-restricted-globals": ["error", ...OF_THE_OUTSIDE] }
  },
  {
    files: [...ALL, "scripts/**/*.mjs"],
    rules: {
      "max-lines": ["error", { max: 400 }],
      "eqeqeq": "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-empty": "error"
    }
  },
  {
    files: ALL,
    rules: {
      "ts/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "ts/no-explicit-any": "error"
    }
  }
];
