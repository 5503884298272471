import { ENGINE } from "#app/engine.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { quoted } from "#core/model/quoted.ts";
import { type CommandSpec, misuse } from "./args.ts";
import { assessCommand, assessSpec } from "./assess.ts";
import { auditCommand, auditSpec } from "./audit.ts";
import { briefCommand, briefSpec } from "./brief.ts";
import { checkCommand, checkSpec } from "./check.ts";
import { diffCommand, diffSpec } from "./diff.ts";
import { explainCommand, explainSpec } from "./explain.ts";
import { importCommand, importSpec } from "./import.ts";
import { logCommand, logSpec } from "./log.ts";
import { newCommand, newSpec } from "./new.ts";
import { answering, type Command } from "./output.ts";
import { reviewCommand, reviewSpec } from "./review.ts";
import { selftestCommand, selftestSpec } from "./selftest.ts";
import { serveCommand, serveSpec } from "./serve.ts";
import { startCommand, startSpec } from "./start.ts";
import { verifyCommand, verifySpec } from "./verify.ts";

/** Every command, in the order in which a newcomer meets them. */
export const COMMANDS: readonly { readonly spec: CommandSpec; readonly run: Command }[] = [
  { spec: startSpec, run: startCommand },
  { spec: briefSpec, run: briefCommand },
  { spec: assessSpec, run: assessCommand },
  { spec: explainSpec, run: explainCommand },
  { spec: diffSpec, run: diffCommand },
  { spec: auditSpec, run: auditCommand },
  { spec: verifySpec, run: verifyCommand },
  { spec: serveSpec, run: serveCommand },
  { spec: checkSpec, run: checkCommand },
  { spec: newSpec, run: newCommand },
  { spec: importSpec, run: importCommand },
  { spec: reviewSpec, run: reviewCommand },
  { spec: logSpec, run: logCommand },
  { spec: selftestSpec, run: selftestCommand }
];

/** Runs `earnest …`: finds the command, or says what there is. */
export const runEarnest = answering(async (argv, effects) => {
  const [name, ...rest] = argv;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    effects.stdout(overview());
    return 0;
  }
  if (name === "--version") {
    effects.stdout(`${ENGINE}\n`);
    return 0;
  }
  const command = COMMANDS.find(({ spec }) => spec.name === name);
  if (command) return command.run(rest, effects);
  const names = COMMANDS.map(({ spec }) => spec.name);
  throw misuse({ name: "…" }, `one of the commands ${names.join(", ")}`, quoted(name), nearestWord(name, names));
});

function overview(): string {
  const rows = COMMANDS.map(({ spec }) => `  ${[spec.name, ...spec.takes].join(" ").padEnd(34)} ${spec.says.split("\n")[0]}\n`);
  return `earnest — the auditor of peace talks\n\n${rows.join("")}\nearnest <command> --help says more; earnest --version names the version.\n`;
}
