import type { Sentence } from "#core/model/sentence.ts";
import type { Names } from "./names.ts";
import { english } from "./sentences/en.ts";
import { type Catalogue, readValues } from "./sentences/template.ts";

/**
 * Renders a sentence in a language, English by default.
 * @throws RangeError when the catalogue has no such template or a value is missing.
 */
export function renderSentence(sentence: Sentence, names: Names = {}, catalogue: Catalogue = english): string {
  const template = Object.hasOwn(catalogue, sentence.template) ? catalogue[sentence.template] : undefined;
  if (template === undefined) {
    throw new RangeError(`Cannot render a sentence: wanted a template of the catalogue, current value is ${sentence.template}`);
  }
  return template(readValues(sentence, names));
}
