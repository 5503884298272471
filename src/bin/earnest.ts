import { execFile } from "node:child_process";
import { createInterface } from "node:readline/promises";
import { editText } from "#cli/editor.ts";
import { runEarnest } from "#cli/main.ts";

const now = new Date().toISOString();
const { stdin, stdout, stderr, env } = process;
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever read us has gone, as `head` does: there is nobody left to tell, but the exit code still says how it ended.
    if (error.code !== "EPIPE") throw error;
  });
}

const ask = async (question: string): Promise<string> => {
  const lines = createInterface({ input: stdin, output: stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
};

const editor = env.VISUAL ?? env.EDITOR ?? "";

process.exitCode = await runEarnest(process.argv.slice(2), {
  stdout: (text) => void stdout.write(text),
  stderr: (text) => void stderr.write(text),
  isTerminal: stdout.isTTY === true,
  env: { ...env, COLUMNS: env.COLUMNS ?? (stdout.isTTY ? String(stdout.columns) : undefined) },
  cwd: process.cwd(),
  now: () => now,
  today: () => now.slice(0, 10),
  userName: () => new Promise((resolve) => {
    execFile("git", ["config", "user.name"], (error, name) => resolve(error === null ? name.trim() : undefined));
  }),
  untilInterrupted: () => new Promise((resolve) => {
    // A second signal finds nobody listening and ends the process at once.
    const interrupted = () => {
      process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
      resolve();
    };
    process.on("SIGINT", interrupted).on("SIGTERM", interrupted);
  }),
  ...(stdin.isTTY ? { ask } : {}),
  ...(stdin.isTTY && editor !== "" ? { edit: (text: string) => editText(editor, text) } : {})
});
