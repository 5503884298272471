import { parseHTML } from "linkedom";
import { english, type Language } from "../../src/views/sentences/en.ts";

const [OPEN, CLOSE] = ["⟦", "⟧"];

/** Marks every text of a catalogue, and whatever its functions return, as said by the catalogue. */
function marked<T>(value: T): T {
  if (typeof value === "string") return (value === "" ? value : `${OPEN}${value}${CLOSE}`) as T;
  if (typeof value === "function") return ((...given: unknown[]) => marked((value as unknown as (...given: unknown[]) => unknown)(...given))) as T;
  if (Array.isArray(value)) return value.map(marked) as T;
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one)])) as T;
  return value;
}

/**
 * English with every text in ⟦⟧, and numbers and days as Ukrainian writes them: whatever Latin letters stand outside ⟦⟧ were said past the catalogue,
 * or are texts of a case. Render in it by `inLanguage(pseudoLanguage, work)`.
 */
export const pseudoLanguage: Language = { locale: "uk", sentences: marked(english.sentences), words: marked(english.words) };

/** Returns the parts of a text that the catalogue did not say; what was cut off on either side of a mark counts as said. */
export function outsideOf(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const letter of text) {
    if (letter === OPEN && depth === 0) parts.push("");
    if (letter === OPEN) depth += 1;
    else if (letter === CLOSE && depth === 0) parts.splice(0, parts.length, "");
    else if (letter === CLOSE) depth -= 1;
    else if (depth === 0) parts[parts.length - 1] += letter;
  }
  return parts;
}

const LATIN = /\p{Script=Latin}/u;
/** What stands for a thing in the program: an id, or a word of the model. */
const ID = /^[a-z0-9@]+([-/.][a-z0-9@]+)*$/;

/** A text as it stands within a sentence and at the start of one, and an id in words. */
function waysOf(text: string): string[] {
  return [text, text.replaceAll("-", " ")].flatMap((said) => [said, said.charAt(0).toUpperCase() + said.slice(1)]);
}

/** Collects the texts of a case from what a finding or a brief holds: every text but ids, and under `keys` those too, as words. */
export function textsOf(value: unknown, keys: readonly string[] = [], key = ""): Set<string> {
  if (typeof value === "string") return new Set(LATIN.test(value) && (!ID.test(value) || keys.includes(key)) ? waysOf(value) : []);
  if (typeof value !== "object" || value === null) return new Set();
  return new Set(Object.entries(value).flatMap(([name, one]) => [...textsOf(one, keys, Array.isArray(value) ? key : name)]));
}

/**
 * Returns what a text says in Latin letters though neither the catalogue nor the case says it.
 * @param allowed Texts of the case, which may stand whole or cut off with an ellipsis.
 */
export function leftovers(text: string, allowed: ReadonlySet<string>): string[] {
  return outsideOf(text).flatMap((part) => {
    if (!LATIN.test(part)) return [];
    const uncut = part.replace(/(\S[^…]*)…/gu, (whole, start: string) => ([...allowed].some((one) => one.startsWith(start)) ? "" : whole));
    const rest = [...allowed].filter((one) => uncut.includes(one)).sort((a, b) => b.length - a.length).reduce(without, uncut);
    return LATIN.test(rest) ? [rest.trim()] : [];
  });
}

/** Takes a text out where it stands as words of its own. */
function without(part: string, taken: string): string {
  return part.split(taken).reduce((before, after) => (/\p{L}$/u.test(before) || /^\p{L}/u.test(after) ? before + taken + after : `${before} ${after}`));
}

const BLOCK = "p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,caption,summary,figcaption,button,label,option,title,text,a,div,header,section";
const SPOKEN = ["aria-label", "aria-description", "alt", "title", "placeholder"];

/** Returns what a page says, once each: the text of each of its blocks, and what is only spoken; commands and digests in `<code>` are no words, and drawings have a proof of their own. */
export function saidOn(html: string): Set<string> {
  const { document } = parseHTML(html);
  for (const code of document.querySelectorAll("script, style, code, svg, pre")) code.remove();
  const said = new Set([...document.querySelectorAll("*")].flatMap((one) => SPOKEN.flatMap((name) => one.getAttribute(name) ?? [])));
  said.add(document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "");
  const blocks = new Map<Element | null, string>();
  const walk = document.createTreeWalker(document.documentElement, 4);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const block = node.parentElement!.closest(BLOCK);
    blocks.set(block, (blocks.get(block) ?? "") + (node.textContent ?? ""));
  }
  for (const text of blocks.values()) said.add(text);
  return said;
}
