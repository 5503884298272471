import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { comingPath, declareWritten } from "./journal.ts";
import { readText } from "./read-text.ts";
import { writeAtomically } from "./write-atomically.ts";
import { writeTogether } from "./write-together.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "earnest-store-"));
  await writeFile(join(folder, "a"), "old a\n");
  await writeFile(join(folder, "b"), "old b\n");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const contents = async (): Promise<(string | undefined)[]> => [(await readText(folder, "a")).text, (await readText(folder, "b")).text];
const both = () => writeTogether(folder, async () => ({ files: [{ path: "a", text: "new a\n" }, { path: "b", text: "new b\n" }], result: "done" }));

/** Root may write anywhere: as root, does the work as nobody. */
async function asNobody(work: () => Promise<unknown>): Promise<unknown> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid!(65534);
  try {
    return await work();
  } finally {
    process.seteuid!(0);
  }
}

describe("writeAtomically", () => {
  test("replaces a file and leaves nothing beside it", async () => {
    await writeAtomically(join(folder, "a"), "new a\n");
    expect(await readFile(join(folder, "a"), "utf8")).toBe("new a\n");
    expect((await readdir(folder)).sort()).toEqual(["a", "b"]);
  });

  test("a full disk is one sentence, the old content stands, the temporary file is gone", async () => {
    await symlink("/dev/full", join(folder, `a.${process.pid}.earnest-new`));
    await expect(writeAtomically(join(folder, "a"), "new a\n")).rejects.toMatchObject({
      name: "StoreError", code: "ENOSPC", message: `Cannot write ${join(folder, "a")}: wanted room on the disk, current value is a full disk`
    });
    expect(await readFile(join(folder, "a"), "utf8")).toBe("old a\n");
    expect((await readdir(folder)).sort()).toEqual(["a", "b"]);
  });

  test("a read-only folder is one sentence, and nothing is left in it", async () => {
    await chmod(folder, 0o555);
    await asNobody(() => expect(writeAtomically(join(folder, "a"), "new a\n")).rejects.toMatchObject({ name: "StoreError", code: "EACCES", message: expect.stringContaining("wanted permission to do so") as string }));
    await chmod(folder, 0o755);
    expect((await readdir(folder)).sort()).toEqual(["a", "b"]);
  });
});

describe("writeTogether", () => {
  test("writes all files of a group", async () => {
    expect(await both()).toBe("done");
    expect(await contents()).toEqual(["new a\n", "new b\n"]);
    expect((await readdir(folder)).sort()).toEqual(["a", "b"]);
  });

  test("a disk that fills up at the second file changes neither", async () => {
    await symlink("/dev/full", join(folder, comingPath("b")));
    await expect(both()).rejects.toMatchObject({ code: "ENOSPC" });
    expect(await contents()).toEqual(["old a\n", "old b\n"]);
    expect((await readdir(folder)).sort()).toEqual(["a", "b"]);
  });

  test("a crash before the journal leaves the group as it was", async () => {
    await writeFile(join(folder, comingPath("a")), "new a\n");
    expect(await contents()).toEqual(["old a\n", "old b\n"]);
  });

  test("a crash after the journal shows the whole new group, and the next writer ends the work", async () => {
    await writeFile(join(folder, "a"), "new a\n");
    await writeFile(join(folder, comingPath("b")), "new b\n");
    await declareWritten(folder, ["a", "b"]);
    expect(await contents()).toEqual(["new a\n", "new b\n"]);
    await writeTogether(folder, async () => ({ files: [], result: undefined }));
    expect(await contents()).toEqual(["new a\n", "new b\n"]);
    expect((await readdir(folder)).sort()).toEqual(["a", "b"]);
  });

  test("what fails while it is prepared changes nothing and gives the lock back", async () => {
    await expect(writeTogether(folder, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect((await readdir(folder)).sort()).toEqual(["a", "b"]);
  });
});

describe("the lock", () => {
  const lock = () => join(folder, ".earnest-lock");

  test("of a living process keeps others out and says whose it is", async () => {
    await writeFile(lock(), `${process.ppid} ${hostname()}\n`);
    await expect(both()).rejects.toMatchObject({ code: "locked", message: expect.stringMatching(`current value is process ${process.ppid} since \\d{4}-\\d\\d-\\d\\dT[\\d:]{8}Z \\(\\d+ s\\)`) as string });
    expect(await contents()).toEqual(["old a\n", "old b\n"]);
  });

  test("of a dead process is taken over, which is told, and what it had laid down is taken away", async () => {
    const dead = execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }).trim();
    await writeFile(lock(), `${dead} ${hostname()}\n`);
    await writeFile(`${lock()}-${dead}`, `${dead} ${hostname()}\n`);
    await writeFile(`${lock()}-${dead}-stale`, "");
    await writeFile(join(folder, comingPath("c")), "half of c");
    const told: string[] = [];
    await writeTogether(folder, () => Promise.resolve({ files: [{ path: "a", text: "new a\n" }, { path: "b", text: "new b\n" }], result: undefined }), { tell: (sentence) => told.push(sentence) });
    expect(told).toEqual([expect.stringMatching(new RegExp(`^Took over the lock .*\\.earnest-lock of process ${dead} since .*Z \\(\\d+ s\\), which is no longer there$`))]);
    expect(await contents()).toEqual(["new a\n", "new b\n"]);
    expect((await readdir(folder)).sort()).toEqual(["a", "b"]);
  });

  test("that is older than any write takes is taken over, whoever has its number now", async () => {
    await writeFile(lock(), `${process.ppid} ${hostname()}\n`);
    execFileSync("touch", ["-d", "2 hours ago", lock()]);
    await both();
    expect(await contents()).toEqual(["new a\n", "new b\n"]);
  });

  test("is left to a living process that is about to take it", async () => {
    await writeFile(`${lock()}-${process.ppid}`, `${process.ppid} ${hostname()}\n`);
    await both();
    expect((await readdir(folder)).sort()).toEqual([`.earnest-lock-${process.ppid}`, "a", "b"]);
  });

  test("lets one of two writers through at a time", async () => {
    const slow = writeTogether(folder, async () => {
      await expect(both()).rejects.toMatchObject({ code: "locked" });
      return { files: [{ path: "a", text: "slow a\n" }], result: "slow" };
    });
    expect(await slow).toBe("slow");
    expect(await contents()).toEqual(["slow a\n", "old b\n"]);
  });
});
