let current = "en-GB";

/** Where numbers and days are written as its readers write them: a BCP 47 tag. Only `format.ts` asks; `language.ts` sets it. */
export function locale(): string {
  return current;
}

/** Sets the locale. Called by `inLanguage` alone. */
export function setLocale(tag: string): void {
  current = tag;
}
