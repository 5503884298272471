import { lstat } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import type { Day } from "#core/model/day.ts";
import { SchemaError, StoreError, UsageError } from "#core/model/errors.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import type { Proposal } from "#core/model/proposal.ts";
import { quoted } from "#core/model/quoted.ts";
import { itemSchema, RECORD_FILE_NAMES, type RecordFileName } from "#core/model/record-files.ts";
import { appendToList } from "#store/edit-list.ts";
import { toProblems } from "#store/explain-issue.ts";
import { PROPOSALS_FOLDER } from "#store/read-case-texts.ts";
import { readTextIfThere } from "#store/read-text.ts";
import { type WriteOptions, writeTogether } from "#store/write-together.ts";
import { readProposals } from "./review.ts";
import { soundFiles } from "./sound-writing.ts";

/** Where proposals of programs are written. */
export const PROGRAMS_FILE = `${PROPOSALS_FOLDER}/programs.yaml`;
/** Proposals of programs that may wait at once: a person has to read each. */
export const MOST_WAITING = 200;
/** The largest record that may be proposed, as characters of JSON. */
export const LONGEST_RECORD = 32_000;
const DEEPEST_RECORD = 20;

/** Kinds of records that can be proposed. */
export const PROPOSABLE_KINDS = RECORD_FILE_NAMES.filter((name) => itemSchema(name) !== null);

/** What a program proposes; who it is, is said by its name, and that it is a machine by us. */
export interface Proposing extends Pick<Proposal, "id" | "kind" | "says" | "wouldConfirm" | "record"> {
  readonly by: string;
  readonly on: Day;
  /** The instant, UTC. */
  readonly at: string;
}

/**
 * Writes what a program proposes into `proposals/`, where it is in no count until a person accepts it (`earnest review`). The file and the line of the log change as one.
 * @throws UsageError when the kind is none, the record is too large or too many wait; SchemaError when the record or the case would not be sound; StoreError when the
 * disk refuses. Then nothing has changed.
 */
export async function proposeRecord(folder: string, { by, on, at, ...proposed }: Proposing, options: WriteOptions = {}): Promise<Proposal> {
  assertRecord(proposed.kind, proposed.record);
  const proposal: Proposal = { id: proposed.id, kind: proposed.kind, says: proposed.says, proposedBy: { name: by, kind: "machine" }, proposed: on, ...(proposed.wouldConfirm === undefined ? {} : { wouldConfirm: proposed.wouldConfirm }), record: proposed.record };
  return writeTogether(folder, async () => {
    await assertInside(folder);
    const waiting = (await readProposals(folder)).filter(({ file }) => file === PROGRAMS_FILE);
    if (waiting.length >= MOST_WAITING) throw refusal(proposal.id, `fewer than ${MOST_WAITING} proposals of programs that wait`, String(waiting.length));
    const read = await readTextIfThere(folder, PROGRAMS_FILE);
    if (read !== null && read.text === undefined) throw new SchemaError(read.problems, PROGRAMS_FILE, folder);
    const file = { path: PROGRAMS_FILE, text: appendToList(read?.text ?? "proposals: []\n", "proposals", proposal) };
    return { files: await soundFiles(folder, [file], { by, at, reason: `Proposed ${proposal.kind}/${proposal.id}.` }), result: proposal };
  }, options);
}

function assertRecord(kind: string, record: Proposal["record"]): void {
  if (!(PROPOSABLE_KINDS as readonly string[]).includes(kind)) {
    throw new UsageError("bad-arguments", `Cannot propose a record: wanted one of the kinds ${PROPOSABLE_KINDS.join(", ")}, current value is ${quoted(kind)}`, { hint: nearestWord(kind, PROPOSABLE_KINDS) });
  }
  if (record === null) return;
  if (depthOf(record) > DEEPEST_RECORD) throw refusal(kind, `a record of at most ${DEEPEST_RECORD} levels`, "a deeper one");
  const length = JSON.stringify(record).length;
  if (length > LONGEST_RECORD) throw refusal(kind, `a record of at most ${LONGEST_RECORD} characters of JSON`, String(length));
  const schema = itemSchema(kind as RecordFileName) as z.ZodType;
  const checked = schema.safeParse(record);
  if (checked.success) return;
  const problems = checked.error.issues.flatMap((issue) => toProblems(["record", ...issue.path].join("."), [issue], schema, record, () => ({ line: 1, column: 1 })));
  throw new SchemaError(problems, `the record of ${kind}`);
}

/** Counts levels without recursion: what comes in from outside may be nested deeper than the stack. */
function depthOf(value: unknown): number {
  let [level, depth]: [unknown[], number] = [[value], 0];
  while (level.length > 0 && depth <= DEEPEST_RECORD) {
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
    depth += 1;
  }
  return depth;
}

/** A link would lead what is written out of the case. */
async function assertInside(folder: string): Promise<void> {
  for (const path of [PROPOSALS_FOLDER, PROGRAMS_FILE]) {
    const found = await lstat(join(folder, path)).catch(() => null);
    if (found?.isSymbolicLink() === true) throw new StoreError("outside", `Cannot write ${path} of ${folder}: wanted a place inside the case, current value is a link`, { where: join(folder, path) });
  }
}

function refusal(what: string, wanted: string, found: string): UsageError {
  return new UsageError("bad-arguments", `Cannot propose ${what}: wanted ${wanted}, current value is ${found}`);
}
