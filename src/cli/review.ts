import { stringify } from "yaml";
import { chooseCase } from "#app/choose-case.ts";
import { decide, findProposal, parseWritten, readProposals, type Waiting } from "#app/review.ts";
import type { Proposal } from "#core/model/proposal.ts";
import { commandSpec, misuse, readArguments, renderHelp } from "./args.ts";
import { authorOf, BY, CASE, caseNamed, proseOf } from "./flags.ts";
import { answering, type CliEffects } from "./output.ts";
import { tellOn } from "./terminal.ts";

const ACTIONS = ["list", "show", "accept", "edit", "reject"] as const;

export const reviewSpec = commandSpec({
  name: "review",
  says:
    "Lists what is proposed for the record and in no count; show, accept, edit (in $EDITOR, then accept) or reject one.\n" +
    "Whoever decides says who they are and why; the record keeps it.",
  takes: ["[list|show|accept|edit|reject]", "[proposal]", "[case]"],
  flags: {
    case: CASE,
    by: BY,
    reason: { type: "string", value: "<text>", says: "Why" },
    format: { type: "string", value: "text|ndjson", oneOf: ["text", "ndjson"], says: "A table for people or one JSON object a line; else as stdout is a terminal or not" }
  }
});

/** Runs `earnest review [action] [proposal] [case]`. */
export const reviewCommand = answering(async (argv, effects) => {
  const { flags, words, wantsHelp } = readArguments(argv, reviewSpec);
  if (wantsHelp) {
    effects.stdout(renderHelp(reviewSpec));
    return 0;
  }
  const [action = "list", ...others] = words;
  if (!(ACTIONS as readonly string[]).includes(action)) throw misuse(reviewSpec, `one of ${ACTIONS.join(", ")}`, action);
  const [id, named, ...more] = action === "list" ? [undefined, ...others] : others;
  if (more.length > 0) throw misuse(reviewSpec, "list and the name of a case", words.join(" "));
  const folder = chooseCase(caseNamed(reviewSpec, flags.case, named), effects.cwd);
  const waiting = await readProposals(folder);
  if (action === "list") {
    effects.stdout((flags.format ?? (effects.isTerminal ? "text" : "ndjson")) === "text" ? listed(waiting) : waiting.map(({ proposal, file }) => `${JSON.stringify({ file, ...proposal })}\n`).join(""));
    return 0;
  }
  if (id === undefined) throw misuse(reviewSpec, `the id of a proposal after ${action}`, "nothing");
  const { proposal, file } = findProposal(waiting, id);
  if (action === "show") {
    effects.stdout(stringify({ file, ...proposal }));
    return 0;
  }
  const reason = proseOf("review", flags.reason, `--reason with ${action}`);
  const by = await authorOf("review", flags.by, effects);
  const written = action === "edit" ? { written: await writtenOut(proposal, effects) } : {};
  await decide(folder, id, { accepts: action !== "reject", by, reason, on: effects.today(), at: effects.now(), ...written }, { tell: tellOn(effects) });
  effects.stderr(action === "reject" ? `${id}: rejected by ${by}, ${reason}\n` : `${id}: accepted by ${by} into ${proposal.kind}\n`);
  return 0;
});

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
