import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse, stringify } from "yaml";
import { proposalsFile } from "#core/model/proposal.ts";
import { RECORD_FILE_NAMES } from "#core/model/record-files.ts";
import { caseFolder, recordFolder } from "./import-record.ts";
import { type RecordLead, toProposals } from "./to-proposals.ts";

export const PROPOSALS_PATH = join(caseFolder, "proposals", "unconfirmed.yaml");

const ABOUT =
  "What the coder of the record remembered and could not confirm, and what was seen without a date: leads in words, in no count. Imported by scripts/import-record; earnest review lists, accepts and rejects them.";

interface WithLeads {
  readonly meta?: { readonly compiled?: string };
  readonly recalled_unconfirmed?: readonly RecordLead[];
  readonly seen_but_undated?: readonly RecordLead[];
}

/** Makes the text of proposals/unconfirmed.yaml from the files of the record that hold kinds of records of a case. */
export async function importProposals(folder: string): Promise<string> {
  const parts = [];
  let compiled = "";
  for (const kind of RECORD_FILE_NAMES) {
    const text = await readFile(join(folder, `${kind}.yaml`), "utf8").catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === "ENOENT") return null;
      throw cause;
    });
    if (text === null) continue;
    const { meta, recalled_unconfirmed = [], seen_but_undated = [] } = parse(text) as WithLeads;
    compiled = meta?.compiled ?? compiled;
    parts.push({ kind, leads: [...recalled_unconfirmed, ...seen_but_undated] });
  }
  const content = { about: ABOUT, proposals: toProposals(parts, compiled) };
  proposalsFile.parse(content);
  return stringify(content, { lineWidth: 110, aliasDuplicateObjects: false });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await mkdir(join(caseFolder, "proposals"), { recursive: true });
  await writeFile(PROPOSALS_PATH, await importProposals(process.argv[2] ?? recordFolder));
}
