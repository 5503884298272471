const SIGNIFICANT_DIGITS = 9;

/** Rounds a finite number to nine significant digits, the form in which every number is kept. Minus zero is zero. */
export function rounded(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`Cannot keep a number: it must be finite, current value is ${value}`);
  return Number(value.toPrecision(SIGNIFICANT_DIGITS)) + 0;
}

/** Returns a copy of a plain value with every number rounded and every `undefined` field left out. */
export function plain<T>(value: T): T {
  if (typeof value === "number") return rounded(value) as T;
  if (Array.isArray(value)) return value.map(plain) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) => (field === undefined ? [] : [[key, plain(field)]]))
  ) as T;
}

/** Returns JSON with keys in code-point order and numbers at nine significant digits: same value, same bytes. */
export function canonicalJson(value: unknown): string {
  if (typeof value === "number") return JSON.stringify(rounded(value));
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(",")}}`;
}
