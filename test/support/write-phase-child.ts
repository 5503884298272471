// A process of its own that writes a group of files the way every command does, and dies on the way where it is told to.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { type NewFile, writeTogether } from "../../src/store/write-together.ts";

const [folder, contents, deadly] = process.argv.slice(2) as [string, string, string];
const files = JSON.parse(fs.readFileSync(contents, "utf8")) as NewFile[];
/** At which call of the disk to die; 0 = at none. */
const lastStep = Number(deadly);

let steps = 0;
const isLast = () => ++steps === lastStep;
const die = () => process.kill(process.pid, "SIGKILL");

type Call = (...args: unknown[]) => Promise<unknown>;
function count(owner: object, names: readonly string[], dying: (self: unknown, args: unknown[]) => void): void {
  const calls = owner as Record<string, Call>;
  for (const name of names) {
    const real = calls[name]!;
    calls[name] = function (this: unknown, ...args: unknown[]) {
      if (isLast()) dying(this, args);
      return real.apply(this, args);
    };
  }
}

const handle = await fs.promises.open(process.execPath, "r");
const handles = Object.getPrototypeOf(handle) as object;
await handle.close();
count(fs.promises, ["open", "rename", "rm", "link", "mkdir", "writeFile", "readdir"], die);
count(handles, ["sync", "close"], die);
count(handles, ["writeFile"], (self, [text]) => {
  const whole = Buffer.from(text as string);
  fs.writeSync((self as { readonly fd: number }).fd, whole, 0, Math.floor(whole.length / 2));
  die();
});
syncBuiltinESMExports();

fs.writeSync(1, "begin\n");
await writeTogether(folder, () => Promise.resolve({ files, result: undefined }));
fs.writeSync(1, `end ${steps}\n`);
