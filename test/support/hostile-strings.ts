import { seededRng } from "../../src/core/stats/rng.ts";

/** Kinds of strings by which a case could try to become markup, script, formula or terminal code; `n` makes each one another. */
const KINDS: readonly ((n: number) => string)[] = [
  (n) => `<script>window.__owned=${n}</script>`,
  (n) => `"><img src=x onerror="window.__owned=${n}" data-owned=${n}>`,
  (n) => `' onmouseover='window.__owned=${n}' data-owned='${n}`,
  (n) => `<svg onload=window.__owned=${n}><owned-el id=owned-${n}></svg>`,
  (n) => `]]></title></style></textarea></script><script data-owned>window.__owned=${n}</script>`,
  (n) => `javascript:window.__owned=${n}//`,
  (n) => `JaVa\tScRiPt:window.__owned=${n}`,
  (n) => `\u202e\u2066evil ${n}\u2069\u202c\u200f`,
  (n) => `null \u0000 ${n} <owned-el>\u0000`,
  (n) => `unpaired \ud800 ${n} \udc00<b class=owned-${n}>`,
  (n) => `${"very long <owned-el> ".repeat(80)}${n}`,
  (n) => `=HYPERLINK("http://owned.example/${n}","x")`,
  (n) => `+cmd|' /C calc'!A${n}`,
  (n) => `-2+3+${n}`,
  (n) => `@SUM(1+${n})`,
  (n) => `\t=1+${n}`,
  (n) => `\r=1+${n}\r\nX-Owned: ${n}`,
  (n) => `{{constructor.constructor('window.__owned=${n}')()}} \${${n}} <%= ${n} %> #{${n}}`,
  (n) => ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"][n % 5]!,
  (n) => `[x](javascript:window.__owned=${n}) ![x](http://owned.example/${n}) \`\`\` <owned-el>`,
  (n) => `\u001b]0;owned ${n}\u0007\u001b[31m`,
  (n) => `<!-- ${n} --><iframe src="http://owned.example/${n}"></iframe><base href=//owned.example>`,
  (n) => `&lt;owned-el&gt; &#60;owned-el&#62; &amp;quot; ${n}`
];

export const KINDS_OF_HOSTILE_STRINGS = KINDS.length;

/** Makes so many hostile strings, every kind in turn, some of them glued to one of another kind; the same for the same seed. */
export function hostileStrings(count: number, seed: number): string[] {
  const random = seededRng(seed);
  return Array.from({ length: count }, (_, n) => KINDS[n % KINDS.length]!(n) + (random() < 0.3 ? ` ${KINDS[Math.floor(random() * KINDS.length)]!(n)}` : ""));
}

/** Fields that hold words of people even where those are one small word. */
const WORDS_OF_PEOPLE = new Set(["title", "summary", "says", "outcomeNote", "note", "city", "region", "reason", "publisher", "people", "unit", "claimant", "window", "question", "answer", "look", "shows", "not", "command"]);

/** Free text has a space or a capital, as no id, day, digest, method or address of the web has. */
const isFreeText = (text: string): boolean => /[ A-Z]/.test(text) && text.length > 1 && !/^https?:/.test(text) && !/^\d{4}-\d\d-\d\dT/.test(text);

/** Returns a copy of a plain value with the next hostile string in the place of every free text; `field` = under which name it stands. */
export function planted<T>(value: T, next: () => string, field = ""): T {
  if (typeof value === "string") return (isFreeText(value) || WORDS_OF_PEOPLE.has(field) ? next() : value) as T;
  if (Array.isArray(value)) return value.map((one) => planted(one, next, field)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === "classes" || key === "template" ? inner : planted(inner as unknown, next, key)])) as T;
}
