import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const OTHER_MAJORS = ["22", "24"];
const MINUTES = 60_000;

const clone = mkdtempSync(join(tmpdir(), "earnest-clone-"));

function run(cwd: string, command: string, ...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_(?!config_)|NODE_|VITEST|INIT_CWD)/.test(name)));
  return new Promise((done) => {
    execFile(command, args, { cwd, env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => done({ code: error === null ? 0 : error.code, stdout, stderr }));
  });
}

describe("a fresh clone of the last commit", () => {
  beforeAll(async () => {
    expect(await run(tmpdir(), "git", "clone", "--quiet", ROOT, clone)).toMatchObject({ code: 0 });
  });
  afterAll(() => rmSync(clone, { recursive: true, force: true }));

  test("installs from the lockfile and builds", async () => {
    expect(await run(clone, "npm", "ci", "--no-audit", "--no-fund")).toMatchObject({ code: 0 });
    expect(await run(clone, "npm", "run", "build")).toMatchObject({ code: 0 });
  }, 10 * MINUTES);

  test.each(OTHER_MAJORS)("gives the same bytes on Node %s as on this one", async (major) => {
    const folder = join(clone, `node-${major}`);
    const name = `node-${process.platform}-${process.arch}`;
    expect(await run(clone, "npm", "install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", `${name}@${major}`)).toMatchObject({ code: 0 });
    const node = join(folder, "node_modules", name, "bin/node");
    expect((await run(clone, node, "--version")).stdout).toMatch(new RegExp(`^v${major}\\.`));

    for (const command of [["brief", "--format", "md"], ["brief", "--format", "json"], ["assess", "--format", "json"]]) {
      const here = await run(clone, process.execPath, "dist/earnest.js", ...command);
      expect(here, command.join(" ")).toMatchObject({ code: 0 });
      expect((await run(clone, node, "dist/earnest.js", ...command)).stdout, command.join(" ")).toBe(here.stdout);
    }
    expect(await run(clone, node, "dist/earnest.js", "verify")).toMatchObject({ code: 0 });
  }, 10 * MINUTES);
});
