import { sharedTexts } from "#views/page/packed-json.ts";

/** The texts that pages have in common, in a script of their own: from a disk a page can load nothing else. */
export interface SharedTexts {
  /** Named for what it holds, so that no page meets the texts of another publishing in a cache. */
  readonly file: string;
  readonly script: string;
  readonly numbers: ReadonlyMap<string, number>;
}

const VARIABLE = "earnestTexts";

/** Gathers the texts that stand in the data of more than one page. */
export function toSharedTexts(data: readonly object[], urnOf: (name: string) => string): SharedTexts {
  const texts = sharedTexts(data);
  const script = `var ${VARIABLE}=${JSON.stringify(texts)};\n`;
  return { file: `texts-${urnOf(script).slice(-12)}.js`, script, numbers: new Map(texts.map((text, i) => [text, i])) };
}

/** Returns the texts that the script of a site set down. @throws Error where it did not load: pages cannot be read without. */
export function textsHere(view: object): readonly string[] {
  const texts = (view as Readonly<Record<string, unknown>>)[VARIABLE];
  if (!Array.isArray(texts)) throw new Error("Cannot read the data of this page: wanted the site's file of texts beside it, current value is none");
  return texts as readonly string[];
}
