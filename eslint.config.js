import tseslint from "typescript-eslint";

const PURE = ["src/core/**/*.{ts,tsx}", "src/views/**/*.{ts,tsx}"];

export default [
  { files: ["{src,scripts,test,bench}/**/*.{ts,tsx}"], languageOptions: { parser: tseslint.parser }, plugins: { ts: tseslint.plugin } },
  {
    files: PURE,
    rules: {
      "no-restricted-properties": ["error",
        { object: "Math", property: "random", message: "Take a seeded generator (core/stats/rng.ts) as an argument." },
        { object: "Date", property: "now", message: "Take asOf as an argument; the core does not ask the time." }],
      "no-restricted-syntax": ["error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Take asOf as an argument." },
        { selector: "CallExpression[callee.property.name=/^toLocale/]", message: "Locale and time zone are arguments." }],
      "no-restricted-globals": ["error", "document", "window", "fetch", "console", "process", "crypto", "performance", "localStorage"]
    }
  },
  {
    files: ["{src,scripts,test,bench}/**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", { max: 400 }],
      "ts/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "ts/no-explicit-any": "error",
      "eqeqeq": "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-empty": "error"
    }
  }
];
