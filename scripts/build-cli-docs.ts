import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { auditSpec, auditSpecs } from "../src/cli/audit.ts";
import { HELP_WIDTH, renderHelp } from "../src/cli/help.ts";
import { commandSpecs } from "../src/cli/main.ts";

export const CLI_DOCS_FILE = resolve(import.meta.dirname, "../docs/cli.md");
const CODES_FILE = resolve(import.meta.dirname, "cli-codes.md");

/** Writes docs/cli.md from what each command declares of itself. */
export async function renderCliDocs(): Promise<string> {
  const audits = await auditSpecs();
  const specs = (await commandSpecs()).flatMap((spec) => (spec.name === auditSpec.name ? [spec, ...audits] : [spec]));
  const commands = specs.map((spec) => `## ${spec.name}\n\n\`\`\`\n${renderHelp(spec, HELP_WIDTH).trimEnd()}\n\`\`\`\n`);
  return `# The command line

Written by \`npm run cli-docs\` from the commands themselves. stdout is the result, stderr the conversation; at a terminal a result is text, in
a pipe it is NDJSON or JSON, and \`--format\` wins. \`NO_COLOR\` and \`COLUMNS\` are heeded. A case is named by the last word or by \`--case\`, whichever is
handier.

${commands.join("\n")}
${readFileSync(CODES_FILE, "utf8")}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(CLI_DOCS_FILE, await renderCliDocs());
