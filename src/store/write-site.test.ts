import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createHash } from "node:crypto";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type SiteManifest, writeSite } from "./write-site.ts";

let home: string;
let folder: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "earnest-site-"));
  folder = join(home, "site");
});
afterEach(() => rm(home, { recursive: true, force: true }));

const OLD = [{ path: "index.html", text: "old first page" }, { path: "page.css", text: "p {}" }, { path: "gone.html", text: "old" }];
const NEW = [{ path: "index.html", text: "new first page" }, { path: "page.css", text: "p {}" }, { path: "talks.html", text: "new" }];
const write = (files = OLD, notes: unknown = null) => writeSite(folder, () => ({ files, notes }));
const held = async (at = folder) => Object.fromEntries(await Promise.all((await readdir(at)).sort().map(async (name) => [name, await readFile(join(at, name), "utf8")] as const)));
const refused = (says: string) => expect(write()).rejects.toMatchObject({ name: "UsageError", code: "not-a-site", message: expect.stringContaining(says) as string });

describe("writeSite", () => {
  test("lists every file with its size and digest, and leaves nothing beside the folder", async () => {
    await write();
    const { files } = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as SiteManifest;
    expect(files).toEqual([...OLD].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, text }) => ({ path, sha256: createHash("sha256").update(text).digest("hex"), bytes: text.length })));
    expect(await readdir(home)).toEqual(["site"]);
  });

  test("written again, writes what changed, takes away what is gone, and leaves the rest its time", async () => {
    await write();
    const before = new Date("2031-01-01T00:00:00Z");
    for (const name of await readdir(folder)) await utimes(join(folder, name), before, before);
    expect(await write(NEW)).toMatchObject({ written: ["index.html", "talks.html", "manifest.json"], unchanged: 1, removed: ["gone.html"] });
    expect((await stat(join(folder, "page.css"))).mtime).toEqual(before);
    expect((await stat(join(folder, "index.html"))).mtime).not.toEqual(before);
    expect(Object.keys(await held())).toEqual(["index.html", "manifest.json", "page.css", "talks.html"]);
  });

  test("where nothing differs, not even the folder is touched", async () => {
    await write();
    const { ino, mtimeMs } = await stat(folder);
    expect(await write()).toMatchObject({ written: [], removed: [] });
    expect(await stat(folder)).toMatchObject({ ino, mtimeMs });
    expect(await readdir(home)).toEqual(["site"]);
  });

  test("mends a file that somebody changed", async () => {
    await write();
    await writeFile(join(folder, "page.css"), "tampered");
    expect((await write()).written).toEqual(["page.css"]);
    expect((await held())["page.css"]).toBe("p {}");
  });

  test("gives the notes of the last time to whoever makes the next", async () => {
    await write(OLD, { briefs: ["first"] });
    let given: unknown;
    await writeSite(folder, (notes) => ((given = notes), { files: OLD, notes }));
    expect(given).toEqual({ briefs: ["first"] });
  });

  test("refuses a folder that is not its own, and touches nothing in it", async () => {
    await mkdir(folder);
    await writeFile(join(folder, "thesis.txt"), "years of work");
    await refused("current value is a folder that holds thesis.txt");
    expect(await held()).toEqual({ "thesis.txt": "years of work" });
  });

  test("refuses a folder whose manifest somebody else wrote, and a file", async () => {
    await mkdir(folder);
    await writeFile(join(folder, "manifest.json"), '{"name":"an app"}');
    await refused("a folder that holds manifest.json");
    await rm(folder, { recursive: true });
    await writeFile(folder, "a file");
    await refused("current value is a file");
    expect(await readFile(folder, "utf8")).toBe("a file");
  });

  test("follows no symbolic link: neither as the folder nor in it", async () => {
    await mkdir(join(home, "elsewhere"));
    await symlink(join(home, "elsewhere"), folder);
    await refused("current value is a symbolic link");
    await rm(folder);
    await write();
    await symlink("/etc/hostname", join(folder, "link.html"));
    await refused("link.html lies, which is no plain file");
    expect((await lstat(join(folder, "link.html"))).isSymbolicLink()).toBe(true);
    expect(await readdir(join(home, "elsewhere"))).toEqual([]);
  });

  test("takes an empty folder, and leaves another's file in a site where it is", async () => {
    await mkdir(folder);
    await write();
    await writeFile(join(folder, "CNAME"), "peace.example");
    await write(NEW);
    expect((await held()).CNAME).toBe("peace.example");
    await writeFile(join(folder, "own.html"), "mine");
    await expect(write([...NEW, { path: "own.html", text: "ours" }])).rejects.toMatchObject({ code: "not-a-site" });
    expect(await held()).toMatchObject({ "own.html": "mine", "talks.html": "new" });
  });

  test("a name that leads out of the folder is refused", async () => {
    await expect(write([{ path: "../out.html", text: "" }])).rejects.toMatchObject({ code: "bad-file-name" });
    expect(await readdir(home)).toEqual([]);
  });

  test("what fails while it is made changes nothing", async () => {
    await write();
    const before = await held();
    const failing = function* () {
      yield NEW[0]!;
      throw new Error("cannot draw");
    };
    await expect(writeSite(folder, () => ({ files: failing(), notes: null }))).rejects.toThrow("cannot draw");
    expect(await held()).toEqual(before);
    expect(await readdir(home)).toEqual(["site"]);
  });

  test("puts back a site that a writer left under its other name", async () => {
    await write();
    await writeFile(join(folder, "CNAME"), "peace.example");
    execFileSync("mv", [folder, join(home, ".site.earnest-former")]);
    await mkdir(join(home, ".site.earnest-coming"));
    await write(NEW);
    expect(await held()).toMatchObject({ "index.html": "new first page", CNAME: "peace.example" });
    expect(await readdir(home)).toEqual(["site"]);
  });
});

test("a writer killed at any call of the disk leaves the site as it was or as it will be, and the next one writes", async () => {
  const child = join(home, "child.mjs");
  await build({ entryPoints: [resolve("test/support/site-child.ts")], outfile: child, bundle: true, platform: "node", format: "esm", logLevel: "error" });
  await writeFile(join(home, "new.json"), JSON.stringify(NEW));
  await write();
  const start = join(home, "start");
  await cp(folder, start, { recursive: true });
  const before = await held();
  const run = (step: number) => spawnSync(process.execPath, [child, folder, join(home, "new.json"), String(step)], { encoding: "utf8" });
  const steps = Number(run(0).stdout);
  const after = await held();
  expect(steps).toBeGreaterThan(20);
  const states: string[] = [];
  // Every call near the end, where the folders change names, and every fourth before.
  for (const step of Array.from({ length: steps }, (_, i) => i + 1).filter((one) => one % 4 === 0 || one > steps - 12)) {
    await rm(folder, { recursive: true, force: true });
    await cp(start, folder, { recursive: true });
    expect(run(step).signal, `step ${step}`).toBe("SIGKILL");
    // Between the two renames the old site has its other name for a moment; the next writer puts it back.
    const found = await held(existsSync(folder) ? folder : join(home, ".site.earnest-former"));
    states.push(JSON.stringify(found) === JSON.stringify(before) ? (existsSync(folder) ? "before" : "aside") : JSON.stringify(found) === JSON.stringify(after) ? "after" : "between");
    await write(NEW);
    expect(await held(), `after step ${step}`).toEqual(after);
  }
  expect(states).not.toContain("between");
  expect(states.filter((state) => state === "aside").length).toBeLessThanOrEqual(1);
  expect(new Set(states)).toContain("after");
  expect((await readdir(home)).filter((name) => name.startsWith("."))).toEqual([]);
});
