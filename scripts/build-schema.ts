import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { finding } from "../src/core/model/finding.ts";
import { logEntry } from "../src/core/model/log-entry.ts";
import { GUIDES, RECORD_FILES, RECORD_FOLDERS } from "../src/core/model/record-files.ts";
import { sidecar } from "../src/core/model/series.ts";
import { storedRecording } from "../src/core/model/stored-findings.ts";
import { renderOpenApi } from "../src/server/api/openapi.ts";
import { API_ROUTES } from "../src/server/api-routes.ts";

export const SCHEMA_FOLDER = resolve(import.meta.dirname, "..", "schema");

const SCHEMAS: Readonly<Record<string, { readonly schema: z.ZodType; readonly title: string }>> = {
  ...Object.fromEntries(Object.entries(RECORD_FILES).map(([name, { file, schema }]) => [name, { schema, title: `${file} of an Earnest case` }])),
  ...Object.fromEntries(Object.entries(RECORD_FOLDERS).map(([name, { folder, schema }]) => [name, { schema, title: `A file of ${folder}/ of an Earnest case` }])),
  guides: { schema: GUIDES.schema, title: `${GUIDES.file} of an Earnest case` },
  series: { schema: sidecar, title: "The sidecar of a series of an Earnest case" },
  log: { schema: logEntry, title: "A line of log.ndjson of an Earnest case" },
  finding: { schema: finding, title: "A finding of an Earnest case, as it is printed; in findings.ndjson `recording` stands once, on the first line" },
  recording: { schema: storedRecording, title: "The first line of findings.ndjson of an Earnest case" }
};

/** Returns the JSON Schemas that editors hold the files of a case against, by file name: what the zod schemas accept; and the document of the API. */
export function renderSchemas(): Map<string, string> {
  const files = Object.entries(SCHEMAS).map(([name, { schema, title }]): [string, string] => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
    return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
  });
  return new Map([...files, ["openapi.json", renderOpenApi(API_ROUTES)]]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await mkdir(SCHEMA_FOLDER, { recursive: true });
  for (const [name, text] of renderSchemas()) await writeFile(join(SCHEMA_FOLDER, name), text);
}
