import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { LICENCES_FILE, renderLicences } from "../scripts/build-licences.ts";

const ROOT = resolve(import.meta.dirname, "..");
const NOT_COMMANDS = ["editor", "args", "command", "flags", "help", "main", "output", "render-completion", "terminal"];

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`).sort();

/** The names of what stands in a folder of sources: its files without their ending, its folders as they are. */
const namesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder)).filter((name) => !/\.test\.tsx?$/.test(name)).map((name) => name.replace(/\.tsx?$/, "")).sort();

const documents = [...readdirSync(ROOT), ...filesIn("docs")].filter((name) => name.endsWith(".md"));
const commands = namesIn("src/cli").filter((name) => !NOT_COMMANDS.includes(name)).map((name) => name.replace(/^audit-/, "audit "));
const assays = [...new Set(matches("src/core/model", /z\.literal\("([a-z-]+@\d+)"\)/g))].sort();
const errorCodes = [...new Set(matches("src", /(?:new (?:Source|Store|Usage)Error|super)\(\s*"([^"]+)"/g))].sort();

/** Returns what a pattern's first group finds in the sources of a folder, tests left out. */
function matches(folder: string, pattern: RegExp): string[] {
  return filesIn(folder)
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .flatMap((path) => [...read(path).matchAll(pattern)].map(([, found = ""]) => found));
}

describe("the documents", () => {
  test("the tree holds what the documents are held against", () => {
    expect(documents).toEqual(expect.arrayContaining(["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "docs/cli.md"]));
    expect(commands).toEqual(expect.arrayContaining(["assess", "brief", "verify", "check"]));
    expect(assays.map((assay) => assay.split("@")[0])).toEqual(expect.arrayContaining(["pulse", "audit", "coverage", "calendar"]));
    expect(errorCodes.length).toBeGreaterThan(3);
  });

  test.each(commands)("docs/cli.md has a section on earnest %s", (command) => {
    expect(headings(read("docs/cli.md"))).toContainEqual(expect.stringMatching(new RegExp(`\\b${command}\\b`)));
  });

  test("docs/cli.md says what each exit code means", () => {
    for (const code of [0, 1, 2, 3]) expect(read("docs/cli.md")).toMatch(new RegExp(`^\\|\\s*\`?${code}\`?\\s*\\|`, "m"));
  });

  test.each(errorCodes)("docs/cli.md explains the error code %s", (code) => {
    expect(read("docs/cli.md")).toContain(`\`${code}\``);
  });

  test.each(assays)("docs/method describes %s: what is asked, the null, what is assumed and known to fail", (assay) => {
    const text = read(`docs/method/${assay.split("@")[0]}.md`);
    expect(headings(text)[0]).toContain(assay);
    for (const part of ["question", "null", "assumption", "known failure"]) expect(text.toLowerCase(), part).toContain(part);
  });

  test("docs/README.md leads to every page on a method", () => {
    const index = read("docs/README.md");
    expect(readdirSync(join(ROOT, "docs/method")).filter((name) => !index.includes(`(method/${name})`))).toEqual([]);
  });

  test.each(documents)("%s: every link inside the repository leads somewhere", (document) => {
    const lost = linksOf(read(document)).filter(({ path, anchor }) => {
      const target = path === "" ? join(ROOT, document) : resolve(ROOT, dirname(document), path);
      if (!existsSync(target)) return true;
      return anchor !== "" && target.endsWith(".md") && !headings(readFileSync(target, "utf8")).map(toAnchor).includes(anchor);
    });
    expect(lost).toEqual([]);
  });

  test.each(documents)("%s: every npm script it names exists", (document) => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    for (const [, name = ""] of read(document).matchAll(/npm run (?:-s |--silent )?([a-z][a-z:-]*)/g)) expect(Object.keys(scripts)).toContain(name);
  });

  test("docs/data-licences.md names the source and the licence of every series; after a change: npm run licences", () => {
    const text = readFileSync(LICENCES_FILE, "utf8");
    expect(text).toBe(renderLicences(text));
  });

  test("every notice that a series' licence refers to is shipped with it", () => {
    for (const path of filesIn("cases").filter((name) => /\/series\/.+\.yaml$/.test(name))) {
      const { licence } = parse(read(path)) as { licence: string };
      if (/NOTICE/.test(licence)) expect(existsSync(join(ROOT, dirname(path), "NOTICE.md")), path).toBe(true);
    }
  });

  test("CITATION.cff and the changelog speak of the version in package.json", () => {
    const { version } = JSON.parse(read("package.json")) as { version: string };
    expect((parse(read("CITATION.cff")) as { version: string }).version).toBe(version);
    expect(headings(read("CHANGELOG.md"))[1]).toContain(version);
  });

  test("each release in the changelog opens with the findings that changed", () => {
    const releases = read("CHANGELOG.md").split(/^## /m).slice(1);
    expect(releases.length).toBeGreaterThan(0);
    for (const release of releases) expect(release.split("\n").find((line) => line.startsWith("### "))).toBe("### Findings that changed");
  });

  test("README.md gives the two commands", () => {
    expect(read("README.md")).toContain("npm ci && npm start");
    expect(read("README.md")).toContain("npm ci && npm test");
  });
});

describe("the statistics", () => {
  const functions = readdirSync(join(ROOT, "src/core/stats"))
    .filter((name) => !name.endsWith(".test.ts"))
    .flatMap((name) => [...read(`src/core/stats/${name}`).matchAll(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export function (\w+)/g)].map(([, said = "", called = ""]) => ({ called: `${called} in ${name}`, said })));

  test("are found", () => expect(functions.length).toBeGreaterThan(25));
  test.each(functions)("$called says what it returns, and its source or that there is no independent oracle", ({ said }) => {
    expect(said).toMatch(/^ \* Returns |@returns/m);
    expect(said).toMatch(/@source|no independent oracle/i);
  });
});

const withoutCode = (text: string): string => text.replaceAll(/^```[\s\S]*?^```/gm, "");

function headings(text: string): string[] {
  return [...withoutCode(text).matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, title = ""]) => title);
}

const toAnchor = (title: string): string => title.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");

function linksOf(text: string): { path: string; anchor: string }[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)|\b(?:src|href)="([^"]+)"/g)]
    .map(([, inline, attribute]) => inline ?? attribute ?? "")
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => ({ path: decodeURI(link.split("#")[0] ?? ""), anchor: link.split("#")[1] ?? "" }));
}
