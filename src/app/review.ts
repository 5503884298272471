import type { z } from "zod";
import type { Day } from "#core/model/day.ts";
import { SchemaError, UsageError } from "#core/model/errors.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { type Proposal, proposalsFile } from "#core/model/proposal.ts";
import { quoted } from "#core/model/quoted.ts";
import { itemSchema, RECORD_FILES, type RecordFileName } from "#core/model/record-files.ts";
import { appendToList, removeFromList } from "#store/edit-list.ts";
import { parseYaml } from "#store/parse-yaml.ts";
import { PROPOSALS_FOLDER, readCaseTexts } from "#store/read-case-texts.ts";
import { readText } from "#store/read-text.ts";
import { type NewFile, type WriteOptions, writeTogether } from "#store/write-together.ts";
import { soundFiles } from "./sound-writing.ts";

/** A proposal with the file it stands in and its place there. */
export interface Waiting {
  readonly proposal: Proposal;
  readonly file: string;
  readonly index: number;
}

/** What a person decided on a proposal. */
export interface Decision {
  readonly accepts: boolean;
  readonly by: string;
  readonly reason: string;
  readonly on: Day;
  /** The instant of the decision, UTC. */
  readonly at: string;
  /** The record in the words of the person who looked at it; else as proposed. */
  readonly written?: unknown;
}

/** Reads the proposals of a case. @throws SchemaError when a file of them is not sound. */
export async function readProposals(folder: string): Promise<Waiting[]> {
  const { proposals } = await readCaseTexts(folder);
  return proposals.flatMap((read) => {
    if (read.text === undefined) throw new SchemaError(read.problems, read.path, folder);
    const { value, problems } = parseYaml(read.path, read.text, proposalsFile);
    if (value === undefined) throw new SchemaError(problems, read.path, folder);
    return value.proposals.map((proposal, index) => ({ proposal, file: read.path, index }));
  });
}

/** Finds a proposal by its id. @throws UsageError with the nearest known id. */
export function findProposal(waiting: readonly Waiting[], id: string): Waiting {
  const found = waiting.find(({ proposal }) => proposal.id === id);
  if (found) return found;
  const known = waiting.map(({ proposal }) => proposal.id);
  throw new UsageError("unknown-proposal", `Cannot review ${quoted(id)}: wanted a proposal of this case, current value is none by that id`, { where: PROPOSALS_FOLDER, hint: nearestWord(id, known) });
}

/**
 * Takes a proposal out of `proposals/`: into the record when it is accepted, else away. A page that a program coded is stamped with who accepted it, when and why.
 * Both files and the lines of the log change as one, after the case has been examined as it would then stand.
 * @throws UsageError when there is no such proposal, or a lead is accepted that nobody wrote out; SchemaError when the case would not be sound; StoreError when the
 * disk refuses. Then nothing has changed.
 */
export async function decide(folder: string, id: string, decision: Decision, options: WriteOptions = {}): Promise<Proposal> {
  return writeTogether(folder, async () => {
    const { proposal, file, index } = findProposal(await readProposals(folder), id);
    const left: NewFile = { path: file, text: removeFromList(await textOf(folder, file), "proposals", index) };
    const files = decision.accepts ? [left, await acceptedFile(folder, proposal, decision)] : [left];
    const { by, at, reason } = decision;
    return { files: await soundFiles(folder, files, { by, at, reason }), result: proposal };
  }, options);
}

async function acceptedFile(folder: string, { id, kind, record }: Proposal, decision: Decision): Promise<NewFile> {
  const taken = decision.written ?? record;
  if (taken === null) {
    throw new UsageError("bare-lead", `Cannot accept ${id}: wanted a record, current value is a lead in words; write it out with earnest review edit ${id}`, { where: PROPOSALS_FOLDER });
  }
  const sources = (await sourcesOf(folder)).filter(({ machineCoded }) => machineCoded === true).map((source) => source.id);
  const { file } = RECORD_FILES[kind as RecordFileName];
  return { path: file, text: appendToList(await textOf(folder, file, `${kind}: []\n`), kind, stamped(taken, sources, decision)) };
}

/** Says on every page that a program coded who accepted it. */
function stamped(record: unknown, machineCoded: readonly string[], { by, on, reason }: Decision): unknown {
  const { sources, ...rest } = record as { readonly sources?: readonly Record<string, unknown>[] };
  if (!Array.isArray(sources)) return record;
  const pages = sources as readonly Record<string, unknown>[];
  return { ...rest, sources: pages.map((page) => (machineCoded.includes(String(page["source"])) && page["accepted"] === undefined ? { ...page, accepted: { by, on, reason } } : page)) };
}

async function sourcesOf(folder: string): Promise<readonly { readonly id: string; readonly machineCoded?: true | undefined }[]> {
  const { file, schema } = RECORD_FILES.sources;
  const text = await textOf(folder, file, "sources: []\n");
  return parseYaml(file, text, schema).value?.sources ?? [];
}

async function textOf(folder: string, path: string, absent?: string): Promise<string> {
  const { records } = await readCaseTexts(folder);
  const isThere = Object.values(records).some((read) => read.path === path) || path.startsWith(`${PROPOSALS_FOLDER}/`);
  if (!isThere && absent !== undefined) return absent;
  const { text, problems } = await readText(folder, path);
  if (text === undefined) throw new SchemaError(problems, path, folder);
  return text;
}

/** Reads a record that a person wrote out. @throws SchemaError with the place of each problem. */
export function parseWritten(text: string, kind: string): unknown {
  const { value, problems } = parseYaml(`${kind} record`, text, itemSchema(kind as RecordFileName) as z.ZodType);
  if (problems.length > 0) throw new SchemaError(problems, "the record");
  return value;
}
