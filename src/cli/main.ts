import { ENGINE } from "#app/engine.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { quoted } from "#core/model/quoted.ts";
import { type CommandSpec, misuse } from "./args.ts";
import { renderOverview } from "./help.ts";
import { answering, type DeclaredCommand } from "./output.ts";
import { textOptions } from "./terminal.ts";

/** Every command, in the order in which a newcomer meets them; one that is not asked for is not read. */
const COMMANDS: Readonly<Record<string, () => Promise<DeclaredCommand>>> = {
  start: () => import("./start.ts").then((m) => ({ spec: m.startSpec, run: m.startCommand })),
  brief: () => import("./brief.ts").then((m) => ({ spec: m.briefSpec, run: m.briefCommand })),
  assess: () => import("./assess.ts").then((m) => ({ spec: m.assessSpec, run: m.assessCommand })),
  explain: () => import("./explain.ts").then((m) => ({ spec: m.explainSpec, run: m.explainCommand })),
  diff: () => import("./diff.ts").then((m) => ({ spec: m.diffSpec, run: m.diffCommand })),
  audit: () => import("./audit.ts").then((m) => ({ spec: m.auditSpec, run: m.auditCommand })),
  export: () => import("./export.ts").then((m) => ({ spec: m.exportSpec, run: m.exportCommand })),
  verify: () => import("./verify.ts").then((m) => ({ spec: m.verifySpec, run: m.verifyCommand })),
  serve: () => import("./serve.ts").then((m) => ({ spec: m.serveSpec, run: m.serveCommand })),
  publish: () => import("./publish.ts").then((m) => ({ spec: m.publishSpec, run: m.publishCommand })),
  mcp: () => import("./mcp.ts").then((m) => ({ spec: m.mcpSpec, run: m.mcpCommand })),
  completion: () => import("./completion.ts").then((m) => ({ spec: m.completionSpec, run: m.completionCommand(commandSpecs) })),
  check: () => import("./check.ts").then((m) => ({ spec: m.checkSpec, run: m.checkCommand })),
  new: () => import("./new.ts").then((m) => ({ spec: m.newSpec, run: m.newCommand })),
  import: () => import("./import.ts").then((m) => ({ spec: m.importSpec, run: m.importCommand })),
  review: () => import("./review.ts").then((m) => ({ spec: m.reviewSpec, run: m.reviewCommand })),
  forecast: () => import("./forecast.ts").then((m) => ({ spec: m.forecastSpec, run: m.forecastCommand })),
  resolve: () => import("./resolve.ts").then((m) => ({ spec: m.resolveSpec, run: m.resolveCommand })),
  score: () => import("./score.ts").then((m) => ({ spec: m.scoreSpec, run: m.scoreCommand })),
  log: () => import("./log.ts").then((m) => ({ spec: m.logSpec, run: m.logCommand })),
  selftest: () => import("./selftest.ts").then((m) => ({ spec: m.selftestSpec, run: m.selftestCommand }))
};

/** Reads what every command declares of itself. */
export async function commandSpecs(): Promise<CommandSpec[]> {
  return Promise.all(Object.values(COMMANDS).map(async (read) => (await read()).spec));
}

/** Runs `earnest …`: finds the command, or says what there is. */
export const runEarnest = answering(async (argv, effects) => {
  const [first, ...rest] = argv;
  if (first === "--version") {
    effects.stdout(`${ENGINE}\n`);
    return 0;
  }
  const isHelp = first === "help" && rest.length > 0;
  const [name, ...given] = isHelp ? [...rest, "--help"] : argv;
  if (name === undefined || ["help", "--help", "-h"].includes(name)) {
    effects.stdout(renderOverview(await commandSpecs(), textOptions(effects).widthColumns));
    return 0;
  }
  if (Object.hasOwn(COMMANDS, name)) return (await COMMANDS[name]!()).run(given, effects);
  const names = Object.keys(COMMANDS);
  throw misuse({ name: "…" }, `one of the commands ${names.join(", ")}`, quoted(name), nearestWord(name, names));
});
