import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { MOST_ENTRIES } from "../src/server/api/paging.ts";
import type { ApiRoute, Parameter } from "../src/server/api/route.ts";
import { API_ROUTES } from "../src/server/api-routes.ts";

export const API_DOCS_FILE = resolve(import.meta.dirname, "../docs/api.md");

/** Writes docs/api.md from the declarations that the API is served by. */
export function renderApiDocs(): string {
  return `# The API

Written by \`npm run api-docs\` from the routes themselves; \`/api/v1/openapi.json\`, the same as [schema/openapi.json](../schema/openapi.json), is the OpenAPI 3.1 document with the schema of every answer.

\`earnest serve\` answers under \`/api/v1\` for the first case and under \`/cases/<case>/api/v1\` for every other. It reads only: GET and HEAD.

- **Days.** \`?asOf=YYYY-MM-DD\` on every address uses what was published by then, \`&knownBy=\` what the case had learnt of by then, too. Without them it is the newest day of the case's data; every answer says its day.
- **Pages.** A list is whole unless \`?limit=\` (1 to ${MOST_ENTRIES}) is given; then \`next\` is the address of the page after, or null. It carries the day and a \`cursor\`, which holds for this list alone: where the list has changed it is refused with 400, and nothing is passed over.
- **Asking again.** Each answer has an \`ETag\`; sent back as \`If-None-Match\` it is answered 304 while the answer is the same. Bodies come as gzip to whoever takes it.
- **Problems** come as \`application/problem+json\` (RFC 9457) with \`title\`, \`status\`, \`detail\`, and \`meant\` where a near address exists. 400: a parameter that is unknown (the nearest is named), given twice, or not what it takes. 403: called by a foreign name. 404: nothing of this name as of the day. 405: another method. 413: a request with a body. 414: an address that is too long. 431: headers beyond 8 kB. 503: too many days are being computed; \`Retry-After\` says when to ask again.
- **Other origins** may read nothing, unless \`earnest serve --allow-origin\` names them.
- \`/healthz\` says that the process lives; \`/readyz\` and \`/api/v1/health\` which cases are at hand, 503 until the first is.

A number has at most nine significant digits. A belligerent's figures are its claims; null in a series is no report, which is no 0.

\`\`\`
curl 'http://127.0.0.1:4740/api/v1/findings?assay=pulse&limit=2'
\`\`\`

${API_ROUTES.map(routeDocs).join("\n")}`;
}

function routeDocs({ path, summary, says, inPath = {}, takes = {}, isPaged = false, type }: ApiRoute): string {
  const rows = Object.entries({ ...inPath, ...takes }).map(([name, { says: meaning, example, oneOf }]: [string, Parameter]) => `| \`${name}\` | ${meaning}${oneOf === undefined ? "" : ` (${oneOf.join(", ")})`} | \`${example}\` |\n`);
  const example = path.replace(/\{(\w+)\}/g, (_, name: string) => inPath[name]?.example ?? name);
  return `## ${path}\n\n${summary}, \`${type ?? "application/json"}\`${isPaged ? ", in pages" : ""}. ${says}\n\n${rows.length === 0 ? "" : `| parameter | what | example |\n|---|---|---|\n${rows.join("")}\n`}\`GET /api/v1${example}${isPaged ? "?limit=100" : ""}\`\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(API_DOCS_FILE, renderApiDocs());
