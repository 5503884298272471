import { chooseCases } from "#app/choose-case.ts";
import { serveEffects } from "#app/serve-effects.ts";
import { quoted } from "#core/model/quoted.ts";
import { createApp } from "#server/app.ts";
import { listen } from "#server/listen.ts";
import { LOG_FORMS, type LogForm, requestLog } from "#server/request-log.ts";
import { type Arguments, type CommandSpec, commandSpec, misuse } from "./args.ts";
import { command } from "./command.ts";
import { CASE, caseNamed, wholeOfFlag } from "./flags.ts";
import { type CliEffects, failureLine } from "./output.ts";
import { progressOn } from "./terminal.ts";

const DEFAULT_PORT = 4740;
const LOOPBACK_HOSTS = ["127.0.0.1", "::1", "localhost"];
/** How long requests under way may take once the person ends the server. */
const END_WITHIN_MS = 10_000;

export const SERVE_FLAGS = {
  case: CASE,
  port: { type: "string", value: "<port>", says: `Where to listen; 0 takes any free port (default ${DEFAULT_PORT})` },
  host: { type: "string", value: "<address>", says: "On which address to listen (default 127.0.0.1: this machine alone)" },
  name: { type: "string", multiple: true, value: "<name>", says: "A name by which the server may be called besides this machine's own" },
  "allow-origin": { type: "string", value: "<origin>", says: "Let pages of that origin read the API (default none)" },
  log: { type: "string", value: "text|json|off", oneOf: LOG_FORMS, says: "How each request is logged to stderr: text at a terminal, else one line of JSON" }
} as const;

/** How a person asked for the server. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly names: readonly string[];
  readonly allowOrigin: string | undefined;
  readonly log: LogForm;
}

export const serveSpec = commandSpec({
  name: "serve",
  purpose: "share",
  says:
    "Serves the page of a case and its API on this machine and says where.\n" +
    "The other cases of its folder are one click away. Ctrl-C ends it, a second Ctrl-C at once.",
  takes: ["[case]"],
  flags: SERVE_FLAGS,
  examples: [
    { line: "earnest serve", says: "The page and the API of the first case that ships, on this machine." },
    { line: "earnest serve --port 8080 --log json", says: "The same at a port of your choice, each request a line of JSON on stderr." }
  ]
});

/** Runs `earnest serve [case]`. */
export const serveCommand = command(serveSpec, async ({ flags, words }, effects) => {
  const options = serveOptions(serveSpec, flags, effects);
  await serveUntilInterrupted(chooseCases(caseNamed(serveSpec, flags.case, words[0]), effects.cwd), options, effects);
  return 0;
});

/** Reads how to serve from the flags. @throws UsageError for a port or an origin that is none. */
export function serveOptions(spec: Pick<CommandSpec, "name">, flags: Arguments<typeof SERVE_FLAGS>["flags"], { isTerminal }: Pick<CliEffects, "isTerminal">): ServeOptions {
  const allowOrigin = flags["allow-origin"];
  if (allowOrigin !== undefined && !isOrigin(allowOrigin)) throw misuse(spec, "--allow-origin with an origin such as https://example.org", quoted(allowOrigin));
  return {
    port: wholeOfFlag(spec.name, "port", flags.port, DEFAULT_PORT, [0, 65535]),
    host: flags.host ?? "127.0.0.1",
    names: flags.name ?? [],
    allowOrigin,
    log: (flags.log as LogForm | undefined) ?? (isTerminal ? "text" : "json")
  };
}

/** Serves the pages of cases, the first at the root, until the person ends it. */
export async function serveUntilInterrupted(folders: readonly string[], { port, host, names, allowOrigin, log }: ServeOptions, effects: CliEffects): Promise<void> {
  const stop = new AbortController();
  const answers = serveEffects(folders, progressOn(effects), stop.signal);
  await answers.cases[0]?.brief(null);
  const app = createApp({
    ...answers,
    hosts: [host, ...names],
    allowOrigin,
    onRequest: requestLog(log, effects.stderr),
    onError: (error) => { if (!stop.signal.aborted) (effects.alarm ?? effects.stderr)(failureLine(error)); }
  });
  const { url, close, underWay } = await listen(app, { port, host });
  if (!LOOPBACK_HOSTS.includes(host)) (effects.alarm ?? effects.stderr)(`WARNING: Earnest listens on ${host}, beyond this machine. There is no log-in: whoever reaches that address reads every case served here.\n`);
  effects.stderr(`The page is at ${url} (Ctrl-C ends it)\n`);
  await effects.untilInterrupted();
  if (underWay() > 0) effects.stderr(`Waiting for ${underWay()} under way, ${END_WITHIN_MS / 1000} s at most; Ctrl-C again ends it at once\n`);
  await close(END_WITHIN_MS);
  stop.abort();
}

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
