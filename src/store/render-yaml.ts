import { isAbsolute, join, relative } from "node:path";
import { stringify } from "yaml";
import type { RecordFileName } from "#core/model/record-files.ts";
import { packageFolder } from "./case-folder.ts";

const LINE_WIDTH = 120;

/** The JSON Schemas that an editor can hold a file against, by the name of what the file holds. */
export type SchemaName = RecordFileName | "series";

/** Writes a value as YAML. `schemaPath`, when there is one, stands in a first line from which editors know the schema. */
export function renderYaml(value: unknown, schemaPath: string | undefined): string {
  const body = stringify(value, { lineWidth: LINE_WIDTH, aliasDuplicateObjects: false });
  return schemaPath === undefined ? body : `# yaml-language-server: $schema=${schemaPath}\n${body}`;
}

/**
 * Returns the path from a folder to a JSON Schema of this package; `undefined` when the package lies outside the working
 * folder, since the path would then mean nothing on another machine.
 */
export function schemaPathFrom(folder: string, schema: SchemaName, workingFolder: string): string | undefined {
  const inWork = relative(workingFolder, packageFolder());
  if (inWork.startsWith("..") || isAbsolute(inWork)) return undefined;
  return relative(folder, join(packageFolder(), "schema", `${schema}.schema.json`)).replaceAll("\\", "/");
}
