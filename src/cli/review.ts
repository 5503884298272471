import { stringify } from "yaml";
import { chooseCase } from "#app/choose-case.ts";
import { decide, findProposal, parseWritten, readProposals, type Waiting } from "#app/review.ts";
import type { Proposal } from "#core/model/proposal.ts";
import { commandSpec, misuse } from "./args.ts";
import { command } from "./command.ts";
import { authorOf, BY, CASE, caseNamed, proseOf } from "./flags.ts";
import { type CliEffects } from "./output.ts";
import { tellOn } from "./terminal.ts";

const ACTIONS = ["list", "show", "accept", "edit", "reject"] as const;

export const reviewSpec = commandSpec({
  name: "review",
  purpose: "keep",
  says:
    "Lists what is proposed for the record, and decides on one.\n" +
    "What is proposed is in no count: show, accept, edit (in $EDITOR, then accept) or reject it. Whoever decides says who they are and why; the record keeps it.",
  takes: ["[list|show|accept|edit|reject]", "[proposal]", "[case]"],
  flags: {
    case: CASE,
    by: BY,
    reason: { type: "string", value: "<text>", says: "Why" }
  },
  formats: ["text", "ndjson"],
  examples: [
    { line: "earnest review", says: "What is proposed and waits." },
    { line: "earnest review show some-proposal", says: "One proposal as it would stand." },
    { line: "earnest review accept some-proposal --reason 'Both pages say so.'", says: "Take it into the record." }
  ]
});

/** Runs `earnest review [action] [proposal] [case]`. */
export const reviewCommand = command(reviewSpec, async ({ flags, words, format }, effects) => {
  const [action = "list", ...others] = words;
  if (!(ACTIONS as readonly string[]).includes(action)) throw misuse(reviewSpec, `one of ${ACTIONS.join(", ")}`, action);
  const [id, named, ...more] = action === "list" ? [undefined, ...others] : others;
  if (more.length > 0) throw misuse(reviewSpec, "list and the name of a case", words.join(" "));
  const folder = chooseCase(caseNamed(reviewSpec, flags.case, named), effects.cwd);
  const waiting = await readProposals(folder);
  if (action === "list") {
    effects.stdout(format === "text" ? listed(waiting) : waiting.map(toLine).join(""));
    return 0;
  }
  if (id === undefined) throw misuse(reviewSpec, `the id of a proposal after ${action}`, "nothing");
  const { proposal, file } = findProposal(waiting, id);
  if (action === "show") {
    effects.stdout(format === "text" ? stringify({ file, ...proposal }) : toLine({ file, proposal }));
    return 0;
  }
  const reason = proseOf("review", flags.reason, `--reason with ${action}`);
  const by = await authorOf("review", flags.by, effects);
  const written = action === "edit" ? { written: await writtenOut(proposal, effects) } : {};
  await decide(folder, id, { accepts: action !== "reject", by, reason, on: effects.today(), at: effects.now(), ...written }, { tell: tellOn(effects) });
  effects.stderr(action === "reject" ? `${id}: rejected by ${by}, ${reason}\n` : `${id}: accepted by ${by} into ${proposal.kind}\n`);
  return 0;
});

function toLine({ proposal, file }: Pick<Waiting, "proposal" | "file">): string {
  return `${JSON.stringify({ file, ...proposal })}\n`;
}

function listed(waiting: readonly Waiting[]): string {
  if (waiting.length === 0) return "Nothing is proposed.\n";
  return waiting.map(({ proposal: { id, kind, says, proposedBy, proposed, record } }) => `${id}\n  ${kind}, ${record === null ? "a lead in words" : "a record"}, by ${proposedBy.name} (${proposedBy.kind}), ${proposed}\n  ${says}\n`).join("");
}

/** Opens the record in the person's editor; a lead opens with what is known of it as comments. */
async function writtenOut({ id, kind, says, wouldConfirm, record }: Proposal, effects: CliEffects): Promise<unknown> {
  if (effects.edit === undefined) throw misuse(reviewSpec, "a terminal and $VISUAL or $EDITOR", "neither");
  const head = [`# ${id}: ${says}`, ...(wouldConfirm === undefined ? [] : [`# would confirm it: ${wouldConfirm}`])].map((line) => `${line.replaceAll("\n", " ")}\n`).join("");
  return parseWritten(await effects.edit(head + (record === null ? "" : stringify(record))), kind);
}
