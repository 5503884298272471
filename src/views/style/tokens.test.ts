import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const sheets = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".css") && name !== "tokens.css").map((name) => [name, readFileSync(`${import.meta.dirname}/${name}`, "utf8").replace(/\/\*[\s\S]*?\*\//g, "")] as const);

it.each(sheets)("no colour is named outside the tokens: %s", (_, text) => {
  expect(text.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|:\s*(?:black|white|red|grey|gray)\b/gi) ?? []).toEqual([]);
});

it("no raw size stands outside the tokens more than twice", () => {
  const counts = new Map<string, number>();
  for (const [, text] of sheets) for (const [size] of text.replace(/@(?:media|page)[^{]*\{|size: [^;]*;|minmax\([^;]*;/g, "").matchAll(/(?<![\w.-])\d*\.?\d+(?:rem|px)\b/g)) counts.set(size, (counts.get(size) ?? 0) + 1);
  expect([...counts].filter(([, n]) => n > 2)).toEqual([]);
});
