/** A JSON value in fewer bytes: every form of a thing (its keys) and every long text that comes again stands once. */
interface Packed {
  readonly forms: readonly (readonly string[])[];
  readonly texts: readonly string[];
  /** A thing is `[its form, value…]`, a list `[-1, item…]`, a text that comes again `[-2, which]`; all else stands as it is. */
  readonly value: unknown;
}

const LIST = -1;
const TEXT = -2;
/** Characters from which a text that comes again is told once: a reference takes half as many. */
const LONG = 12;

/** Packs a plain JSON value; `unpacked` gives back the same, keys in the same order. */
export function packed(value: unknown): Packed {
  const again = textsThatComeAgain(value);
  const texts = new Map<string, number>();
  const forms = new Map<string, number>();
  const numbered = (known: Map<string, number>, key: string) => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
  const pack = (one: unknown): unknown => {
    if (typeof one === "string") return again.has(one) ? [TEXT, numbered(texts, one)] : one;
    if (typeof one !== "object" || one === null) return one;
    if (Array.isArray(one)) return [LIST, ...one.map(pack)];
    const fields = Object.entries(one).filter(([, field]) => field !== undefined);
    return [numbered(forms, JSON.stringify(fields.map(([key]) => key))), ...fields.map(([, field]) => pack(field))];
  };
  const body = pack(value);
  return { forms: [...forms.keys()].map((keys) => JSON.parse(keys) as string[]), texts: [...texts.keys()], value: body };
}

/** Returns the value that `packed` was given. */
export function unpacked({ forms, texts, value }: Packed): unknown {
  const unpack = (one: unknown): unknown => {
    if (!Array.isArray(one)) return one;
    const [head, ...rest] = one as [number, ...unknown[]];
    if (head === LIST) return rest.map(unpack);
    if (head === TEXT) return texts[rest[0] as number];
    return Object.fromEntries(forms[head]!.map((key, i) => [key, unpack(rest[i])]));
  };
  return unpack(value);
}

function textsThatComeAgain(value: unknown): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  const visit = (one: unknown): void => {
    if (typeof one === "string" && one.length >= LONG) (seen.has(one) ? again : seen).add(one);
    else if (typeof one === "object" && one !== null) Object.values(one).forEach(visit);
  };
  visit(value);
  return again;
}
