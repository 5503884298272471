import type { z } from "zod";

/** Returns the keys that a schema knows at a path, given what stands in the file (which decides between kinds). */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[], raw: unknown): string[] {
  const keys = schemasAt([schema as z.core.$ZodType], path, raw).flatMap((found) => {
    const { def } = found._zod as z.core.$ZodTypes["_zod"];
    return def.type === "object" ? Object.keys(def.shape) : [];
  });
  return [...new Set(keys)];
}

/** Returns the words that a schema accepts at a path: of an enumeration, a literal, or the kinds of a union. */
export function wordsAt(schema: z.ZodType, path: readonly PropertyKey[], raw: unknown): string[] {
  const parents = schemasAt([schema as z.core.$ZodType], path.slice(0, -1), raw, true);
  const words = path.length === 0 ? [] : parents.flatMap((parent) => schemasAt([parent], path.slice(-1), undefined)).flatMap(literals);
  return [...new Set(words)];
}

function literals(schema: z.core.$ZodType): string[] {
  const { def } = schema._zod as z.core.$ZodTypes["_zod"];
  if (def.type === "literal") return def.values.map(String);
  return def.type === "enum" ? Object.values(def.entries).map(String) : [];
}

/** Follows a path through a schema. A union is narrowed by the kind that stands in the file, unless all kinds are wanted. */
function schemasAt(schemas: readonly z.core.$ZodType[], path: readonly PropertyKey[], raw: unknown, everyKind = false): z.core.$ZodType[] {
  const here = schemas.flatMap((schema) => unwrapped(schema, path.length === 0 && everyKind ? undefined : raw));
  const [step, ...rest] = path;
  if (step === undefined) return here;
  const next = here.flatMap((schema) => {
    const { def } = schema._zod as z.core.$ZodTypes["_zod"];
    if (def.type === "object") return def.shape[String(step)] ?? [];
    if (def.type === "array") return def.element;
    return def.type === "record" ? def.valueType : [];
  });
  const inside = raw !== null && typeof raw === "object" ? (raw as Record<PropertyKey, unknown>)[step] : undefined;
  return schemasAt(next, rest, inside, everyKind);
}

function unwrapped(schema: z.core.$ZodType, raw: unknown): z.core.$ZodType[] {
  const { def } = schema._zod as z.core.$ZodTypes["_zod"];
  if (def.type === "optional" || def.type === "nullable" || def.type === "default") return unwrapped(def.innerType, raw);
  if (def.type !== "union") return [schema];
  const kind = "discriminator" in def ? (def.discriminator as string) : undefined;
  const stands = kind !== undefined && raw !== null && typeof raw === "object" ? (raw as Record<string, unknown>)[kind] : undefined;
  const options = def.options.flatMap((option) => unwrapped(option, raw));
  const matching = options.filter((option) => {
    const { def: inner } = option._zod as z.core.$ZodTypes["_zod"];
    const shape = inner.type === "object" && kind !== undefined ? inner.shape[kind] : undefined;
    return shape !== undefined && stands !== undefined && literals(shape).includes(String(stands));
  });
  return matching.length > 0 ? matching : options;
}
