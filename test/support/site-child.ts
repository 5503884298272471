// A process of its own that writes a site, and dies at the call of the disk at which it is told to.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { writeSite } from "../../src/store/write-site.ts";

const [folder, contents, deadly] = process.argv.slice(2) as [string, string, string];
const files = JSON.parse(fs.readFileSync(contents, "utf8")) as { path: string; text: string }[];
/** At which call of the disk to die; 0 = at none. */
const lastStep = Number(deadly);

let steps = 0;
const count = (owner: object, names: readonly string[]) => {
  const calls = owner as Record<string, (...args: unknown[]) => unknown>;
  for (const name of names) {
    const real = calls[name]!;
    calls[name] = function (this: unknown, ...args: unknown[]) {
      if (++steps === lastStep) process.kill(process.pid, "SIGKILL");
      return real.apply(this, args);
    };
  }
};
const handle = await fs.promises.open(process.execPath, "r");
count(Object.getPrototypeOf(handle) as object, ["writeFile", "sync", "close"]);
await handle.close();
steps = 0;
count(fs, ["renameSync"]);
count(fs.promises, ["open", "rename", "rm", "link", "mkdir", "writeFile", "copyFile", "readdir"]);
syncBuiltinESMExports();

await writeSite(folder, () => ({ files, notes: null }));
fs.writeSync(1, `${steps}\n`);
