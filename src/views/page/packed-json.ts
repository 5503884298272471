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

/** Packs a plain JSON value; `unpacked` gives back the same, keys in the same order. What comes most often has the shortest number. */
export function packed(value: unknown): Packed {
  const { texts, forms } = whatComesAgain(value);
  const pack = (one: unknown): unknown => {
    if (typeof one === "string") return texts.has(one) ? [FIRST_TEXT - texts.get(one)!] : one;
    if (typeof one !== "object" || one === null) return one;
    if (Array.isArray(one)) return [LIST, ...one.map(pack)];
    const fields = fieldsOf(one);
    return [forms.get(formOf(fields)), ...fields.map(([, field]) => pack(field))];
  };
  return { forms: [...forms.keys()].map((keys) => JSON.parse(keys) as string[]), texts: [...texts.keys()], value: pack(value) };
}

/** Returns the value that `packed` was given. */
export function unpacked({ forms, texts, value }: Packed): unknown {
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
function whatComesAgain(value: unknown): { readonly texts: ReadonlyMap<string, number>; readonly forms: ReadonlyMap<string, number> } {
  const [texts, forms] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const visit = (one: unknown): void => {
    if (typeof one === "string" && one.length >= LONG) count(texts, one);
    else if (Array.isArray(one)) one.forEach(visit);
    else if (typeof one === "object" && one !== null) {
      const fields = fieldsOf(one);
      count(forms, formOf(fields));
      for (const [, field] of fields) visit(field);
    }
  };
  visit(value);
  return { texts: numbered([...texts].filter(([, times]) => times > 1)), forms: numbered([...forms]) };
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
