import type { Sentence } from "#core/model/sentence.ts";
import { language } from "./language.ts";
import type { Names } from "./names.ts";
import { readValues } from "./sentences/template.ts";

/**
 * Renders a sentence in the language in which views speak.
 * @throws RangeError when the catalogue has no such template or a value is missing.
 */
export function renderSentence(sentence: Sentence, names: Names = {}): string {
  const { sentences } = language();
  const template = Object.hasOwn(sentences, sentence.template) ? sentences[sentence.template] : undefined;
  if (template === undefined) {
    throw new RangeError(`Cannot render a sentence: wanted a template of the catalogue, current value is ${sentence.template}`);
  }
  return template(readValues(sentence, names));
}
