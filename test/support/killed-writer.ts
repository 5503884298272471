import { spawn } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { build } from "esbuild";
import { assessCase } from "../../src/app/assess.ts";
import { appendEdits } from "../../src/app/log.ts";
import { importSeries } from "../../src/app/import-series.ts";
import { findingsFiles } from "../../src/store/findings-file.ts";
import { readTextIfThere } from "../../src/store/read-text.ts";
import { type NewFile, writeTogether } from "../../src/store/write-together.ts";
import { tinyCase } from "./tiny-case.ts";

const STAMP = { by: "A Coder", at: "2031-02-01T12:00:00Z", reason: "For the test." };
/** Findings are made as large as those of a real case. */
const FINDINGS_BYTES = 1_200_000;

/** A command that writes, as the state before it and the files it is about to write. */
export interface WritePhase {
  readonly name: string;
  readonly before: string;
  readonly files: readonly NewFile[];
}

/** What became of a writer that was to be killed. */
export interface Killed {
  /** Where it was when it died: in the write phase, or past its end. */
  readonly landed: "inside" | "after";
  /** What the case then held: nothing of the group, all of it, or a mixture. */
  readonly state: "before" | "after" | "between";
  /** What is wrong once the next writer has written; nothing is as it should be. */
  readonly next: readonly string[];
}

/** A workshop of write phases, each written by a process of its own. */
export class KilledWriter {
  readonly phases: readonly WritePhase[];
  private readonly home: string;

  private constructor(home: string, phases: readonly WritePhase[]) {
    this.home = home;
    this.phases = phases;
  }

  static async make(): Promise<KilledWriter> {
    const home = await mkdtemp(join(tmpdir(), "earnest-kills-"));
    await build({ entryPoints: [resolve("test/support/write-phase-child.ts")], outfile: join(home, "child.mjs"), bundle: true, platform: "node", format: "esm", logLevel: "error" });
    const start = await tinyCase(join(home, "start"));
    await appendEdits(start, STAMP, {});
    await assessCase(start);
    const phases: WritePhase[] = [];
    for (const { name, act } of COMMANDS) {
      const after = join(home, `after-${name}`);
      const before = join(home, `before-${name}`);
      await cp(start, after, { recursive: true });
      await act(after, async () => void (await cp(after, before, { recursive: true })));
      phases.push({ name, before, files: await changed(before, after) });
    }
    await Promise.all(phases.map(({ name, files }) => writeFile(join(home, `${name}.json`), JSON.stringify(files))));
    return new KilledWriter(home, phases);
  }

  /** Writes undisturbed; returns how many calls of the disk and how many milliseconds that takes. */
  async measure(phase: WritePhase): Promise<{ steps: number; ms: number }> {
    const folder = await this.copyOf(phase);
    const { steps, ms } = await this.write(phase, folder, 0, null);
    await rm(folder, { recursive: true });
    return { steps, ms };
  }

  /** Kills the writer as it makes its `step`th call of the disk; half of the bytes have gone out where that call writes. */
  killAtStep(phase: WritePhase, step: number): Promise<Killed> {
    return this.kill(phase, step, null);
  }

  /** Kills the writer from outside, so many milliseconds after it began. */
  killAfter(phase: WritePhase, ms: number): Promise<Killed> {
    return this.kill(phase, 0, ms);
  }

  remove(): Promise<void> {
    return rm(this.home, { recursive: true, force: true });
  }

  private async kill(phase: WritePhase, step: number, afterMs: number | null): Promise<Killed> {
    const folder = await this.copyOf(phase);
    const { steps } = await this.write(phase, folder, step, afterMs);
    const state = await stateOf(folder, phase);
    const told: string[] = [];
    await writeTogether(folder, () => Promise.resolve({ files: phase.files, result: undefined }), { tell: (sentence) => told.push(sentence) });
    const left = (await readdir(folder, { recursive: true })).filter((name) => name.includes(".earnest-"));
    const next = [...((await stateOf(folder, phase)) === "after" ? [] : ["the next writer's group is not there"]), ...left.map((name) => `${name} is left`), ...told.filter((sentence) => !sentence.startsWith("Took over the lock"))];
    await rm(folder, { recursive: true });
    return { landed: steps === 0 ? "inside" : "after", state, next };
  }

  private copyOf({ before }: WritePhase): Promise<string> {
    return mkdtemp(join(this.home, "case-")).then(async (folder) => (await cp(before, folder, { recursive: true }), folder));
  }

  /** Returns 0 steps of a writer that did not come to its end. */
  private write({ name }: WritePhase, folder: string, step: number, afterMs: number | null): Promise<{ steps: number; ms: number }> {
    return new Promise((done, fail) => {
      const child = spawn(process.execPath, [join(this.home, "child.mjs"), folder, join(this.home, `${name}.json`), String(step)], { stdio: ["ignore", "pipe", "inherit"] });
      let said = "";
      let beganMs = 0;
      let endedMs = 0;
      child.stdout.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const isBegin = beganMs === 0 && said.startsWith("begin");
        if (isBegin) beganMs = performance.now();
        if (said.includes("end")) endedMs = performance.now();
        if (!isBegin || afterMs === null) return;
        // A timer would round to whole milliseconds and more; the phase takes a few.
        while (performance.now() < beganMs + afterMs);
        child.kill("SIGKILL");
      });
      child.on("error", fail);
      child.on("close", (code, signal) => {
        if (code !== 0 && signal !== "SIGKILL") fail(new Error(`the writer ended with ${code ?? signal}`));
        else done({ steps: Number(/end (\d+)/.exec(said)?.[1] ?? 0), ms: endedMs - beganMs });
      });
    });
  }
}

type Act = (folder: string, mark: () => Promise<void>) => Promise<unknown>;

/** Real commands; `mark` notes the state before what is to be written. */
const COMMANDS: readonly { readonly name: string; readonly act: Act }[] = [
  {
    name: "assess",
    act: async (folder, mark) => {
      const text = await readFile(join(folder, "findings.ndjson"), "utf8");
      await writeTogether(folder, () => Promise.resolve({ files: findingsFiles(text.repeat(Math.ceil(FINDINGS_BYTES / text.length))), result: undefined }));
      await mark();
      await assessCase(folder);
    }
  },
  {
    name: "log-append",
    act: async (folder, mark) => {
      const terms = await readFile(join(folder, "terms.yaml"), "utf8");
      await writeFile(join(folder, "terms.yaml"), terms.replace("a day", "two days"));
      await mark();
      await appendEdits(folder, STAMP, {});
    }
  },
  {
    name: "import",
    act: async (folder, mark) => {
      await mark();
      await writeFile(join(folder, "..", "newer.csv"), "day,shots\n2031-01-10,99\n2031-01-11,7\n");
      const words = { caseName: folder, series: "shots", file: "newer.csv", acceptsRevisions: true, gapReason: undefined, by: () => Promise.resolve(STAMP.by), at: STAMP.at };
      await importSeries(words, join(folder, ".."), "2031-02-01");
    }
  }
];

async function changed(before: string, after: string): Promise<NewFile[]> {
  const names = (await readdir(after, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => relative(after, join(entry.parentPath, entry.name)));
  const files = await Promise.all(names.map(async (path) => ({ path, text: await readFile(join(after, path), "utf8"), was: await readFile(join(before, path), "utf8").catch(() => undefined) })));
  return files.filter(({ text, was }) => text !== was).map(({ path, text }) => ({ path, text }));
}

/** What a reader of the case finds, whatever lies beside its files. */
async function stateOf(folder: string, { before, files }: WritePhase): Promise<Killed["state"]> {
  const isNew: boolean[] = [];
  for (const { path, text } of files) {
    const found = (await readTextIfThere(folder, path))?.text;
    const was = (await readTextIfThere(before, path))?.text;
    if (found !== text && found !== was) return "between";
    isNew.push(found === text);
  }
  return isNew.every(Boolean) ? "after" : isNew.some(Boolean) ? "between" : "before";
}
