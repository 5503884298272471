import { setManner } from "./locale.ts";
import { english, type Language } from "./sentences/en.ts";

let current: Language = english;

/** The language in which views speak. */
export function language(): Language {
  return current;
}

/** The fixed words of the page, its charts and tables, in the language in which views speak. */
export function words(): Language["words"] {
  return current.words;
}

/**
 * Does work in another language: everything that it renders speaks it, and afterwards the former one again.
 * Rendering never waits, so that nobody else can speak in between; a promise must not be returned from here.
 */
export function inLanguage<T>(wanted: Language, work: () => T): T {
  const before = current;
  const speak = (next: Language) => {
    current = next;
    setManner({ locale: next.locale, basics: next.words.basics });
  };
  speak(wanted);
  try {
    return work();
  } finally {
    speak(before);
  }
}
