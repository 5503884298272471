import { casesUnder } from "#app/cases-under.ts";
import { readMethodPages } from "#app/method-pages.ts";
import { openCase } from "#app/open-case.ts";
import { serveStdio } from "#mcp/serve-stdio.ts";
import { commandSpec } from "./args.ts";
import { command } from "./command.ts";
import { failureLine } from "./output.ts";
import { progressOn } from "./terminal.ts";

export const mcpSpec = commandSpec({
  name: "mcp",
  purpose: "share",
  says:
    "Serves cases to a language model (MCP) over stdin and stdout.\n" +
    "The model reads briefs, findings and records, replays a day, checks a case, and proposes records, which a person has to review: it can accept nothing. Without a folder: the cases in ./cases, else those that ship. docs/mcp.md says how a client is told of it.",
  takes: ["[folder]"],
  flags: { "read-only": { type: "boolean", says: "Take no proposals" } },
  examples: [
    { line: "earnest mcp", says: "What a client runs: every case in ./cases." },
    { line: "earnest mcp ./cases --read-only", says: "The same, and nothing can be proposed." }
  ]
});

/** Runs `earnest mcp [folder]`. */
export const mcpCommand = command(mcpSpec, async ({ flags, words }, effects) => {
  const cases = casesUnder(words[0], effects.cwd).map((folder) => openCase(folder, progressOn(effects)));
  const methods = await readMethodPages();
  const onError = (error: unknown) => (effects.alarm ?? effects.stderr)(failureLine(error));
  const begunMs = performance.now();
  const now = () => new Date(Date.parse(effects.now()) + performance.now() - begunMs).toISOString();
  await serveStdio({ cases: new Map(cases.map((one) => [one.id, one])), methods, isReadOnly: flags["read-only"] === true, today: () => now().slice(0, 10), now, onError }, effects.untilInterrupted());
  return 0;
});
