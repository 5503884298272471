import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emptyWorkshop, type Workshop } from "../../test/invented-war.ts";
import { makePress, type Press } from "../../test/support/press.ts";
import { tinyCase } from "../../test/support/tiny-case.ts";
import { publishCommand } from "./publish.ts";

let press: Press;
let shop: Workshop;
beforeAll(async () => void (press = await makePress()));
afterAll(() => press?.remove());
beforeEach(async () => {
  shop = await emptyWorkshop();
  await tinyCase(join(shop.cwd, "cases", "tiny"));
});
afterEach(() => shop.remove());

const run = (...argv: string[]) => publishCommand(argv, shop.effects);

describe("earnest publish", () => {
  test("writes the site, prints its folder, and says on the other stream what it did", async () => {
    expect(await run("tiny", "-o", "site")).toBe(0);
    expect(shop.said.out).toBe(`${join(shop.cwd, "site")}\n`);
    expect(shop.said.err).toMatch(/A tiny war, as of 2031-\d\d-\d\d: \d+ files written, 0 unchanged, 0 removed; \d\.\d\d MB in all\. Open .*index\.html\n$/);
    expect(await readdir(join(shop.cwd, "site"))).toEqual(expect.arrayContaining(["index.html", "earnest.js", "page.css", "feed.xml", "rounds.ics", "manifest.json", "records-rounds.html"]));
  });

  test("with --quiet says nothing but the folder", async () => {
    expect(await run("tiny", "-o", "site", "--quiet")).toBe(0);
    expect(shop.said).toEqual({ out: `${join(shop.cwd, "site")}\n`, err: "" });
  });

  test("with --site-url writes addresses into the feed and the calendar", async () => {
    expect(await run("tiny", "--out", "site", "--site-url", "https://peace.example/tiny")).toBe(0);
    expect(await readFile(join(shop.cwd, "site", "feed.xml"), "utf8")).toContain("<id>https://peace.example/tiny/</id>");
    expect((await readFile(join(shop.cwd, "site", "rounds.ics"), "utf8")).replaceAll("\r\n ", "")).toContain("URL:https://peace.example/tiny/records-rounds.html#first-round");
  });

  test("exits 2 where the folder is somebody else's, and leaves it", async () => {
    await mkdir(join(shop.cwd, "site"));
    await writeFile(join(shop.cwd, "site", "notes.txt"), "mine");
    expect(await run("tiny", "-o", "site")).toBe(2);
    expect(shop.said.err).toContain("wanted a new or empty folder, or one that earnest publish made, current value is a folder that holds notes.txt");
    expect(await readdir(join(shop.cwd, "site"))).toEqual(["notes.txt"]);
  });

  test.each([
    [["tiny"], "wanted -o with the folder of the site"],
    [["tiny", "-o"], "wanted a value after -o"],
    [["tiny", "-o", "site", "--site-url", "javascript:alert(1)"], "wanted --site-url with an address that begins with https://"],
    [["tiny", "-o", "site", "--as-of", "soon"], "wanted --as-of with a calendar day"],
    [["tinny", "-o", "site"], "Cannot find the case"]
  ])("exits 2 on %j", async (argv, says) => {
    expect(await run(...argv)).toBe(2);
    expect(shop.said.err).toContain(says);
    expect(await readdir(shop.cwd)).not.toContain("site");
  });
});
