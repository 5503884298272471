import { basename } from "node:path";
import type { Brief } from "#core/model/brief.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import type { Problem } from "#core/model/problem.ts";
import type { Proposal } from "#core/model/proposal.ts";
import { folderStamp } from "#store/folder-stamp.ts";
import { proposeRecord, type Proposing } from "./propose.ts";
import { collectProblems } from "./read-case.ts";
import { readProposals } from "./review.ts";
import { serveEffects } from "./serve-effects.ts";

/** A case that a program works with for hours: what is read and computed is kept for as long as its files stay as they are. */
export interface OpenCase {
  readonly id: string;
  /** The brief as of a day; null = the newest day of the case's data. */
  readonly brief: (asOf: Day | null, knownBy?: Day | null) => Promise<Brief>;
  /** Everything in the case's folder, uncut. */
  readonly content: () => Promise<CaseContent>;
  readonly problems: () => Promise<readonly Problem[]>;
  readonly proposals: () => Promise<readonly { readonly proposal: Proposal; readonly file: string }[]>;
  /** Writes a proposal, which enters no count until a person accepts it. */
  readonly propose: (proposing: Proposing) => Promise<Proposal>;
}

/** Opens a case; `progress` is told what was just computed. */
export function openCase(folder: string, progress: (done: string) => void): OpenCase {
  let held: { readonly stamp: string; readonly read: ReturnType<typeof serveEffects>["cases"][number] } | undefined;
  const current = async () => {
    const stamp = await folderStamp(folder);
    if (held?.stamp !== stamp) held = { stamp, read: serveEffects([folder], progress).cases[0]! };
    return held.read;
  };
  return {
    id: basename(folder),
    brief: async (asOf, knownBy) => (await current()).brief(asOf, knownBy),
    content: async () => (await current()).content(),
    problems: () => collectProblems(folder),
    proposals: () => readProposals(folder),
    propose: (proposing) => proposeRecord(folder, proposing)
  };
}
