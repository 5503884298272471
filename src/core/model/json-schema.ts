/** What of JSON Schema the schemas of records use: docs and exports are made from it. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
}

/** Returns the kinds of value that may stand at a place; `undefined` where there is one alone. */
export function optionsOf(schema: JsonSchema): readonly JsonSchema[] | undefined {
  const { anyOf, oneOf, type } = schema;
  return anyOf ?? oneOf ?? (typeof type === "object" ? type.map((one) => ({ ...schema, type: one })) : undefined);
}
