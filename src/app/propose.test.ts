import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { tinyCase } from "../../test/support/tiny-case.ts";
import { MOST_WAITING, proposeRecord } from "./propose.ts";

it("takes no more proposals of programs than a person can be asked to read", async () => {
  const folder = await tinyCase();
  const file = join(folder, "proposals/programs.yaml");
  const waiting = (count: number) => `proposals:\n${Array.from({ length: count }, (_, i) => `  - { id: lead-${i}, kind: rounds, says: A lead., proposedBy: { name: A model, kind: machine }, proposed: 2031-01-09, record: null }\n`).join("")}`;
  const propose = () => proposeRecord(folder, { id: "one-more", kind: "rounds", says: "Another lead.", record: null, by: "A model", on: "2031-01-10", at: "2031-01-10T10:00:00.000Z" });
  await mkdir(join(folder, "proposals"));
  await writeFile(file, waiting(MOST_WAITING));
  await expect(propose()).rejects.toThrow(`wanted fewer than ${MOST_WAITING} proposals of programs that wait`);
  expect(await readFile(file, "utf8")).toBe(waiting(MOST_WAITING));
  await writeFile(file, waiting(MOST_WAITING - 1));
  expect(await propose()).toMatchObject({ id: "one-more", proposedBy: { kind: "machine" } });
  await rm(folder, { recursive: true });
});
