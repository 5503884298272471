import { chooseCases } from "#app/choose-case.ts";
import { serveEffects } from "#app/serve-effects.ts";
import { createApp } from "#server/app.ts";
import { listen } from "#server/listen.ts";
import { commandSpec } from "./args.ts";
import { command } from "./command.ts";
import { CASE, caseNamed, wholeOfFlag } from "./flags.ts";
import { type CliEffects, failureLine } from "./output.ts";
import { progressOn } from "./terminal.ts";

export const DEFAULT_PORT = 4740;
const PORT = { type: "string", value: "<port>", says: `Where to listen, on this machine only; 0 takes any free port (default ${DEFAULT_PORT})` } as const;

export const serveSpec = commandSpec({
  name: "serve",
  purpose: "share",
  says:
    "Serves the page of a case on this machine and says where.\n" +
    "The other cases of its folder are one click away. Ctrl-C ends it.",
  takes: ["[case]"],
  flags: { case: CASE, port: PORT },
  examples: [
    { line: "earnest serve", says: "The page of the first case that ships, on this machine." },
    { line: "earnest serve --port 8080", says: "The same at a port of your choice." }
  ]
});

/** Runs `earnest serve [case]`. */
export const serveCommand = command(serveSpec, async ({ flags, words }, effects) => {
  await serveUntilInterrupted(chooseCases(caseNamed(serveSpec, flags.case, words[0]), effects.cwd), wholeOfFlag("serve", "port", flags.port, DEFAULT_PORT, [0, 65535]), effects);
  return 0;
});

/** Serves the pages of cases, the first at the root, until the person ends it. */
export async function serveUntilInterrupted(folders: readonly string[], port: number, effects: CliEffects): Promise<void> {
  const stop = new AbortController();
  const answers = serveEffects(folders, progressOn(effects), stop.signal);
  await answers.cases[0]?.brief(null);
  const { url, close } = await listen(createApp({ ...answers, onError: (error) => { if (!stop.signal.aborted) (effects.alarm ?? effects.stderr)(failureLine(error)); } }), { port, host: "127.0.0.1" });
  effects.stderr(`The page is at ${url} (Ctrl-C ends it)\n`);
  await effects.untilInterrupted();
  stop.abort();
  await close();
}
