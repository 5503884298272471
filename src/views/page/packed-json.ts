/** A JSON value in fewer bytes: every form of a thing (its keys) and every text that comes again stands once. */
interface Packed {
  readonly forms: readonly (readonly string[])[];
  readonly texts: readonly string[];
  /** A thing is `[its form, value…]`, a list `[-1, item…]`, a text that comes again `[-2 - which]`; all else stands as it is. */
  readonly value: unknown;
}

const LIST = -1;
const FIRST_TEXT = -2;
/** Characters from which a text that comes again is told once: a reference takes about as many with its brackets. */
const LONG = 6;
const LONG_SHARED = 10;

/** Lists the texts that stand in two values or more, each once, the most frequent first: a number of them is much shorter. */
export function sharedTexts(values: readonly unknown[]): readonly string[] {
  const [places, times] = [new Map<string, number>(), new Map<string, number>()];
  for (const value of values) {
    for (const [text, count] of textsIn(value, LONG_SHARED)) {
      places.set(text, (places.get(text) ?? 0) + 1);
      times.set(text, (times.get(text) ?? 0) + count);
    }
  }
  return [...numbered([...times].filter(([text]) => places.get(text)! > 1)).keys()];
}

/**
 * Packs a plain JSON value; `unpacked` gives back the same, keys in the same order. What comes most often has the shortest number.
 *
 * @param shared Texts that are told elsewhere, by their number there: they are numbered after the value's own.
 */
export function packed(value: unknown, shared: ReadonlyMap<string, number> = new Map()): Packed {
  const { texts, forms } = whatComesAgain(value, shared);
  const pack = (one: unknown): unknown => {
    if (typeof one === "string") {
      const number = texts.get(one) ?? (shared.has(one) ? texts.size + shared.get(one)! : null);
      return number === null ? one : [FIRST_TEXT - number];
    }
    if (typeof one !== "object" || one === null) return one;
    if (Array.isArray(one)) return [LIST, ...one.map(pack)];
    const fields = fieldsOf(one);
    return [forms.get(formOf(fields)), ...fields.map(([, field]) => pack(field))];
  };
  return { forms: [...forms.keys()].map((keys) => JSON.parse(keys) as string[]), texts: [...texts.keys()], value: pack(value) };
}

/** Returns the value that `packed` was given with the same shared texts. */
export function unpacked({ forms, texts: own, value }: Packed, shared: readonly string[] = []): unknown {
  const texts = [...own, ...shared];
  const unpack = (one: unknown): unknown => {
    if (!Array.isArray(one)) return one;
    const [head, ...rest] = one as [number, ...unknown[]];
    if (head === LIST) return rest.map(unpack);
    if (head <= FIRST_TEXT) return texts[FIRST_TEXT - head];
    return Object.fromEntries(forms[head]!.map((key, i) => [key, unpack(rest[i])]));
  };
  return unpack(value);
}

/** Numbers the texts that come again and the forms of things, the most frequent first. */
function whatComesAgain(value: unknown, shared: ReadonlyMap<string, number>): { readonly texts: ReadonlyMap<string, number>; readonly forms: ReadonlyMap<string, number> } {
  const forms = new Map<string, number>();
  const visit = (one: unknown): void => {
    if (Array.isArray(one)) one.forEach(visit);
    else if (typeof one === "object" && one !== null) {
      const fields = fieldsOf(one);
      const form = formOf(fields);
      forms.set(form, (forms.get(form) ?? 0) + 1);
      for (const [, field] of fields) visit(field);
    }
  };
  visit(value);
  return { texts: numbered([...textsIn(value, LONG)].filter(([text, times]) => times > 1 && !shared.has(text))), forms: numbered([...forms]) };
}

/** Counts the texts of a value from so many characters on. */
function textsIn(value: unknown, long: number, found = new Map<string, number>()): ReadonlyMap<string, number> {
  if (typeof value === "string" && value.length >= long) found.set(value, (found.get(value) ?? 0) + 1);
  else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) textsIn(one, long, found);
  return found;
}

function numbered(counts: (readonly [key: string, times: number])[]): ReadonlyMap<string, number> {
  return new Map(counts.sort(([, a], [, b]) => b - a).map(([key], i) => [key, i]));
}

type Fields = readonly (readonly [key: string, field: unknown])[];

function fieldsOf(one: object): Fields {
  return Object.entries(one).filter(([, field]) => field !== undefined);
}

function formOf(fields: Fields): string {
  return JSON.stringify(fields.map(([key]) => key));
}
