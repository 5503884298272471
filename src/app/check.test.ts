import { appendFile, cp, mkdir, mkdtemp, readFile, rename, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GUIDES, RECORD_FILES } from "#core/model/record-files.ts";
import { inventedWar, type Workshop } from "../../test/invented-war.ts";
import { checkCases } from "./check.ts";
import { collectProblems, readCase } from "./read-case.ts";

let war: Workshop;
beforeAll(async () => { war = await inventedWar(); });
afterAll(() => war.remove());

type Edit = (folder: string) => Promise<unknown>;

const replace = (file: string, from: string | RegExp, to: string): Edit => async (folder) => {
  const text = await readFile(join(folder, file), "utf8");
  if (text.replace(from, to) === text) throw new Error(`${file} holds no ${from}`);
  await writeFile(join(folder, file), text.replace(from, to));
};
const overwrite = (file: string, content: string | Uint8Array): Edit => (folder) => writeFile(join(folder, file), content);

/** Returns what `check` finds in the invented war after some edits, one line a problem. */
async function said(...edits: Edit[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "earnest-check-"));
  try {
    await cp(war.caseFolder, folder, { recursive: true });
    for (const edit of edits) await edit(folder);
    return (await collectProblems(folder)).map((p) => `${p.file}:${p.line}:${p.column}: wanted ${p.wanted}, found ${p.found}${p.hint === undefined ? "" : ` [${p.hint}]`}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const NORTH = "series/northland-strikes.csv";
const NORTH_SIDE = "series/northland-strikes.yaml";
const claims = (test: string) => overwrite("claims.yaml", `claims:
  - id: doubled
    title: It doubled
    claimant: a paper
    says: it doubled
    happened: 2031-08
    known: 2032-01-01
    sources: [{ id: page, source: author-of-the-case, url: null, published: 2031-09-01, credibility: 3 }]
    test: ${test}
`);

const undertaking = (from: string, to: string) => overwrite("terms.yaml", `terms:
  - id: truce
    title: A truce
    givers: [northland]
    to: [each other]
    act: stop
    targets: [all-fire]
    region: all of it
    announced: 2031-08-01
    known: 2032-01-01
    monitor: none
    termsPublic: partly
    windows: [{ readBy: North, parties: [northland], from: 2031-08-02, to: 2031-08-05, source: page }]
    ladder: [{ status: started, on: 2031-08-02, accordingTo: North, parties: [northland], source: page }]
    breachCounts: []
    observations: []
    measuredBy: [{ named: strikes, series: northland-strikes, classes: [strikes] }]
    judgement: null
    sources: [{ id: page, source: author-of-the-case, url: null, published: 2031-08-01, credibility: 3 }]
`.replace(from, to));

describe("a case", () => {
  test("without a problem is read whole, with the digest of every file", async () => {
    const read = await readCase(war.caseFolder);
    expect(read.rounds).toHaveLength(10);
    expect(read.series.map(({ length }) => length)).toEqual([540, 540]);
    expect(read.files.map(({ path }) => path)).toContain(NORTH);
    for (const { digest } of read.files) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test("needs no sources, rounds or claims file", async () => {
    const without = (file: string): Edit => (folder) => rm(join(folder, file));
    expect(await said(without("sources.yaml"), without("rounds.yaml"), without("claims.yaml"))).toEqual([]);
  });

  test("shows the problems of all its files in one run", async () => {
    const lines = await said(replace("case.yaml", "title:", "titel:"), replace("rounds.yaml", "from: 2031-07-10", "from: 2031-02-30"), replace(NORTH, "2031-01-05,", "2031-01-04,"));
    expect(lines.map((line) => line.split(":")[0])).toEqual(["case.yaml", "case.yaml", "rounds.yaml", NORTH, NORTH]);
  });
});

describe("undertakings", () => {
  test("are read where they are sound", async () => expect(await said(undertaking("x", "x"))).toEqual([]));
  test.each<[string, string, string, string[]]>([
    ["a giver who is no party", "givers: [northland]", "givers: [northlan]", ['terms.yaml:4:14: wanted a party of case.yaml, found "northlan" [northland]']],
    ["a reading by nobody of the case", "readBy: North, parties: [northland]", "readBy: North, parties: [westland]", ["terms.yaml:13:42: wanted a party or mediator of case.yaml, found \"westland\""]],
    ["a window that ends before it begins", "to: 2031-08-05", "to: 2031-08-01", ["terms.yaml:13:76: wanted at the earliest 2031-08-02, where it begins, found 2031-08-01"]],
    ["a step that no page tells", "parties: [northland], source: page }]\n    breach", "parties: [northland], source: pages }]\n    breach", ['terms.yaml:14:99: wanted the id of a source of this item, found "pages" [page]']],
    ["a step that is none", "status: started", "status: startet", [expect.stringMatching(/^terms\.yaml:14:24: wanted one of floated, tabled, agreed, started, .*found "startet" \[started\]$/) as string]],
    ["a series that is not there", "series: northland-strikes, classes", "series: northland-strike, classes", ['terms.yaml:17:44: wanted a series of this case, found "northland-strike" [northland-strikes]']],
    ["a class that the series has not", "classes: [strikes]", "classes: [drones]", ['terms.yaml:17:73: wanted a class of the series "northland-strikes", found "drones"']]
  ])("refuse %s", async (_, from, to, wanted) => expect(await said(undertaking(from, to))).toEqual(wanted));
});

describe("YAML", () => {
  test.each<[string, Edit, string[]]>([
    ["an unknown key, at the key, with the nearest known one", replace("case.yaml", "mediators:", "mediater:"), [
      'case.yaml:1:1: wanted the key "mediators" (a list), found no such key',
      expect.stringMatching(/^case\.yaml:13:1: wanted one of the keys id, title.*found the unknown key "mediater" \[mediators\]$/)
    ]],
    ["an unknown word, with the nearest known one", replace(NORTH_SIDE, "belligerent-claim", "beligerent-claim"), [
      `${NORTH_SIDE}:10:9: wanted one of belligerent-claim, official, satellite, research, machine-coded, media, found "beligerent-claim" [belligerent-claim]`
    ]],
    ["an unknown kind of window", replace("case.yaml", "kind: during", "kind: durring"), [
      expect.stringMatching(/^case\.yaml:\d+:15: wanted one of before, during, after, contrast, found "durring" \[during\]$/)
    ]],
    ["an impossible day", replace("rounds.yaml", "from: 2031-07-10", "from: 2031-02-30"), ['rounds.yaml:8:11: wanted a calendar day written YYYY-MM-DD, found "2031-02-30"']],
    ["reversed days", replace("rounds.yaml", "to: 2031-07-11", "to: 2031-07-09"), ['rounds.yaml:9:9: wanted a last day on or after the first, found "2031-07-09"']],
    ["reversed days beside another problem of the item", (folder) => replace("rounds.yaml", "to: 2031-07-11", "to: 2031-07-09\n    odd: 1")(folder), [
      'rounds.yaml:9:9: wanted a last day on or after the first, found "2031-07-09"',
      expect.stringContaining('rounds.yaml:10:5: wanted one of the keys')
    ]],
    ["a reversed eligible period", replace("case.yaml", "from: 2031-07-03", "from: 2033-07-03"), [expect.stringContaining("wanted something after 2033-07-03, where it begins, found 2032-02-05")]],
    ["a number for a text", replace("case.yaml", "title: An invented war", "title: 2031"), ["case.yaml:2:8: wanted text, found 2031"]],
    ["an alias bomb", overwrite("sources.yaml", `about: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n`), [
      expect.stringContaining("sources.yaml:1:11: wanted every value written out, found the anchor &a"),
      ...Array.from({ length: 9 }, () => expect.stringContaining("wanted every value written out"))
    ]],
    ["a __proto__ key", replace("case.yaml", "mediators: []", "mediators: []\n__proto__: { polluted: true }"), ['case.yaml:14:1: wanted a key of the schema, found "__proto__"']],
    ["a __proto__ key where any key may stand", replace(NORTH_SIDE, "  strikes:", "  __proto__: x\n  strikes:"), [`${NORTH_SIDE}:5:3: wanted a key of the schema, found "__proto__"`]],
    ["a key twice", replace("case.yaml", "mediators: []", "mediators: []\nmediators: []"), ["case.yaml:14:1: wanted each key once, found the same key a second time"]],
    ["a tab for indentation", replace("case.yaml", "  - id: northland", "\t- id: northland"), expect.arrayContaining(["case.yaml:9:1: wanted YAML, found Tabs are not allowed as indentation"])],
    ["a tag", replace("case.yaml", "title: An", "title: !js An"), ["case.yaml:2:8: wanted YAML, found Unresolved tag: !js"]],
    ["brackets without end", overwrite("sources.yaml", `sources: ${"[".repeat(200_000)}`), ["sources.yaml:1:34: wanted at most 24 levels, found a deeper one"]],
    ["steps without end", overwrite("sources.yaml", `sources: \n${Array.from({ length: 300 }, (_, i) => `${" ".repeat(i)} a:`).join("\n")}`), [expect.stringContaining("wanted at most 24 levels")]],
    ["an empty file", overwrite("case.yaml", ""), expect.arrayContaining(["case.yaml:1:1: wanted some content, found an empty file"])],
    ["a file that is no mapping", overwrite("claims.yaml", "- a\n"), ["claims.yaml:1:1: wanted a mapping, found a list of 1"]]
  ])("refuses %s", async (_, edit, wanted) => {
    expect(await said(edit)).toEqual(wanted);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("references", () => {
  test.each<[string, Edit, string]>([
    ["a party twice", replace("case.yaml", "id: southland", "id: northland"), 'wanted each id once, found "northland" a second time'],
    ["a round twice", replace("rounds.yaml", "round-2-2031-08-03", "round-1-2031-07-10"), 'rounds.yaml:30:9: wanted each id once, found "round-1-2031-07-10" a second time'],
    ["a series id twice", replace("series/southland-strikes.yaml", "id: southland", "id: northland"), `wanted each series id once, found "northland-strikes", which is that of ${NORTH_SIDE}`],
    ["a source that is nowhere", replace("rounds.yaml", "source: author-of-the-case", "source: auther-of-the-case"), 'wanted a source of sources.yaml, found "auther-of-the-case" [author-of-the-case]'],
    ["a party at the table that is none", replace("rounds.yaml", "- northland", "- nothland"), 'wanted a party of case.yaml, found "nothland" [northland]'],
    ["a page that the item does not cite", replace("rounds.yaml", "agenda: []", "agenda: [{ topic: truce, source: enterd }]"), 'wanted the id of a source of this item, found "enterd" [entered]'],
    ["a registered series that is nowhere", replace("case.yaml", "series: northland-strikes", "series: northland-strike"), 'wanted a series of this case, found "northland-strike" [northland-strikes]'],
    ["a registered class that the series lacks", replace("case.yaml", "- strikes", "- strike"), 'wanted a class of the series "northland-strikes", found "strike" [strikes]'],
    ["a registered party that is none", replace("case.yaml", "party: northland", "party: northlend"), 'wanted a party of case.yaml, found "northlend" [northland]'],
    ["another booking that is nowhere", replace("case.yaml", "series: northland-strikes", "series: northland-strikes\n        otherBooking: by-date"), 'wanted a series of this case, found "by-date"'],
    ["a control on a calendar that no item has", replace("case.yaml", "controls: []", "controls: [{ id: news, calendars: [round], reason: x }]"), 'wanted a calendar of rounds.yaml, found "round" [rounds]'],
    ["a contrast of a window that is none", replace("case.yaml", "plus: after", "plus: aftr"), 'wanted a registered window, found "aftr" [after]'],
    ["a confirmatory window that is none", replace("case.yaml", "confirmatory: after", "confirmatory: afer"), 'wanted a registered window, found "afer" [after]'],
    ["a series of a party that is none", replace(NORTH_SIDE, "party: northland", "party: northlnd"), `${NORTH_SIDE}:6:8: wanted a party of case.yaml, found "northlnd" [northland]`],
    ["a claimant that is no party", replace(NORTH_SIDE, "party: southland", "party: southlnd"), 'wanted a party of case.yaml, found "southlnd" [southland]'],
    ["a copied source that is nowhere", replace("sources.yaml", "copies: []", "copies: [reuters]"), 'wanted a source of sources.yaml, found "reuters"'],
    ["a claim on a test that is none", claims("{ kind: lull-then-surge, test: northland-strike, window: contrast }"), 'wanted a registered test, found "northland-strike" [northland-strikes]'],
    ["a claim on a window that is none", claims("{ kind: lull-then-surge, test: northland-strikes, window: contrst }"), 'wanted a registered window, found "contrst" [contrast]'],
    ["a claim on a class that is none", claims("{ kind: large-strike-near-rounds, counted: { series: northland-strikes, classes: [x] }, threshold: 9, withinDays: 2, from: 2031-07-01, party: null, published: { rounds: 9, withStrike: 3 } }"), 'wanted a class of the series "northland-strikes", found "x"'],
    ["a claim whose period is reversed", claims("{ kind: large-strike-near-rounds, counted: { series: northland-strikes, classes: [strikes] }, threshold: 9, withinDays: 2, from: 2031-07-01, to: 2031-06-01, party: null, published: { rounds: 9, withStrike: 3 } }"), "wanted at the earliest 2031-07-01, where it begins, found 2031-06-01"]
  ])("finds %s", async (_, edit, wanted) => {
    const lines = await said(edit);
    expect(lines.join("\n")).toContain(wanted);
  });
});

describe("files", () => {
  test.each<[string, Edit, string[]]>([
    ["a byte order mark", replace(NORTH, "day,", "\ufeffday,"), [`${NORTH}:1:1: wanted UTF-8 without a byte order mark, found a byte order mark`]],
    ["CRLF, once and not for every line", replace(NORTH, /\n/g, "\r\n"), [`${NORTH}:1:12: wanted lines that end with LF, found a carriage return (CRLF line ends?)`]],
    ["CRLF in YAML", replace("sources.yaml", /\n/g, "\r\n"), ["sources.yaml:1:9: wanted lines that end with LF, found a carriage return (CRLF line ends?)"]],
    ["an empty series", overwrite(NORTH, ""), [`${NORTH}:1:1: wanted some content, found an empty file`]],
    ["a file of 80 MB, unread", (folder) => truncate(join(folder, NORTH), 80_000_000), [`${NORTH}:1:1: wanted at most 64 MB, found 80.0 MB`]],
    ["bytes that are no UTF-8", overwrite("claims.yaml", Buffer.from("claims: []\nabout: caf\xe9\n", "latin1")), ["claims.yaml:2:11: wanted UTF-8, found the byte 0xe9"]],
    ["a NUL", replace(NORTH, "2031-01-03,", "2031-01-03,\u0000"), [
      `${NORTH}:4:12: wanted plain text, found the control character U+0000`,
      expect.stringContaining(`${NORTH}:4:12: wanted a number of zero or more`)
    ]],
    ["figures without a sidecar", (folder) => writeFile(join(folder, "series/lonely.csv"), "day,a\n2031-01-01,1\n"), ["series/lonely.csv:1:1: wanted its other half series/lonely.yaml beside it, found no such file"]],
    ["a sidecar without figures", (folder) => rm(join(folder, NORTH)), [`${NORTH_SIDE}:1:1: wanted its other half ${NORTH} beside it, found no such file`, expect.stringContaining("case.yaml")].reverse()],
    ["a record under a name that is nearly right", (folder) => rename(join(folder, "claims.yaml"), join(folder, "claim.yaml")), [
      `claim.yaml:1:1: wanted one of ${[...Object.values(RECORD_FILES), GUIDES].map(({ file }) => file).join(", ")}, found a file named "claim.yaml" [claims.yaml]`
    ]],
    ["a link instead of a file", async (folder) => { await rm(join(folder, "claims.yaml")); await symlink("/etc/hostname", join(folder, "claims.yaml")); }, [
      "claims.yaml:1:1: wanted a plain file, found a link or a device"
    ]],
    ["a list of revisions of a series that is none", overwrite("series/revisions.csv", "series,day,class,old,new,accepted\nnorthland-strike,2031-01-01,strikes,1,2,2032-01-01\n"), [
      'series/revisions.csv:2:1: wanted a series of this case, found "northland-strike" [northland-strikes]'
    ]]
  ])("refuses %s", async (_, edit, wanted) => {
    const lines = await said(edit);
    for (const line of wanted) expect(lines).toContainEqual(line);
  });

  test("what is not part of the case is left alone", async () => {
    expect(await said((folder) => writeFile(join(folder, "NOTES.md"), "x"), (folder) => appendFile(join(folder, "findings.ndjson"), "{}\n"))).toEqual([]);
  });
});

test("a folder in the place of a file is a problem, not an absent file", async () => {
  const swap: Edit = async (folder) => {
    await rm(join(folder, "claims.yaml"), { force: true });
    await mkdir(join(folder, "claims.yaml"));
  };
  expect(await said(swap)).toContain("claims.yaml:1:1: wanted a file, found a folder");
});

describe("drafts, one a file", () => {
  const paper = (id: string, more = "") => `id: ${id}
title: A paper
lineage: { parents: [] }
date: 2031-08-01
published: null
known: 2032-01-01
seenAs: whole
statuses: [{ status: tabled, on: 2031-08-01, accordingTo: North, source: page }]
authors: []
clauses: [{ n: "1", topic: "other: courtesy", summary: thanks, place: null, placeReason: no scale, changedFrom: null, change: new, sources: [page] }]
sources: [{ id: page, source: author-of-the-case, url: null, published: 2031-08-01, credibility: 3 }]
${more}`;
  const draftAt = (path: string, text: string): Edit => async (folder) => {
    await mkdir(join(folder, path.slice(0, path.lastIndexOf("/"))), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  test("are read where they are sound", async () => expect(await said(draftAt("drafts/paper.yaml", paper("paper")))).toEqual([]));
  test.each<[string, Edit, string]>([
    ["a folder whose name is not quite right", draftAt("draft/paper.yaml", paper("paper")), 'draft/:1:1: wanted one of drafts/, found a folder named "draft/" [drafts/]'],
    ["a file that would not be read", draftAt("drafts/paper.yml", paper("paper")), 'drafts/paper.yml:1:1: wanted one record a file, in drafts/<id>.yaml, found a file named "drafts/paper.yml" [drafts/paper.yaml]'],
    ["a draft in a folder of the folder", draftAt("drafts/2031/paper.yaml", paper("paper")), 'drafts/2031/paper.yaml:1:1: wanted one record a file, in drafts/<id>.yaml, found a file named "drafts/2031/paper.yaml" [drafts/paper.yaml]'],
    ["a file that is not named as its draft", draftAt("drafts/papers.yaml", paper("paper")), 'drafts/papers.yaml:1:5: wanted "papers", as the file is named, found "paper" [papers]'],
    ["an unknown status, with the nearest", draftAt("drafts/paper.yaml", paper("paper").replace("tabled", "tabeld")), "drafts/paper.yaml:8:22: wanted one of floated, handed-over, tabled, agreed-ad-referendum, initialled, agreed, leaked, withdrawn, rejected, found \"tabeld\" [tabled]"],
    ["an unknown key", draftAt("drafts/paper.yaml", paper("paper", "notseen: all of it\n")), "[notSeen]"],
    ["a parent that is not there", draftAt("drafts/paper.yaml", paper("paper").replace("[]", "[papr]")), 'drafts/paper.yaml:3:22: wanted a draft of this case, found "papr" [paper]']
  ])("refuse %s", async (_, edit, wanted) => expect((await said(edit)).join("\n")).toContain(wanted));
});

describe("check of guided readings", () => {
  const look = "{ look: here, at: { show: sentence, finding: meetings }, shows: so, not: otherwise }";
  const reading = `guides:
  - id: first
    question: What does it rest on?
    findings: { meetings: { assay: calendar, kind: series, subject: northland-strikes } }
    steps: [${[look, look, look, look].join(", ")}]
    holds: [{ value: meetings.rounds, atLeast: 1 }]
    answer: "{meetings.rounds} rounds."
`;
  const guides = (from: string, to: string) => overwrite("guides.yaml", reading.replace(from, to));

  test("accepts a sound one, and counts no file of it among those that findings are made from", async () => {
    expect(await said(guides("", ""))).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ["a subject that the case does not hold", "northland-strikes", "northland-strike", 'guides.yaml:4:69: wanted a subject of this kind in this case, found "northland-strike" [northland-strikes]'],
    ["an assay that there is not", "assay: calendar", "assay: calender", 'guides.yaml:4:36: wanted the name of an assay, found "calender" [calendar]'],
    ["a step at a finding that the guide does not name", "finding: meetings", "finding: meeting", '5:58: wanted a finding that the guide names under findings, found "meeting" [meetings]'],
    ["a placeholder of a finding that the guide does not name", "{meetings.rounds} rounds", "{meting.rounds} rounds", 'wanted a finding that the guide names under findings, found "meting" [meetings]'],
    ["a condition on a finding that the guide does not name", "value: meetings", "value: meting", 'wanted a finding that the guide names under findings, found "meting" [meetings]'],
    ["a record that the case does not hold", "{ show: sentence, finding: meetings }", "{ show: record, record: rounds/nowhere }", 'wanted a record of this case, found "rounds/nowhere"'],
    ["a figure that is typed", "{meetings.rounds} rounds", "10 rounds", "wanted figures as placeholders of a finding"],
    ["a placeholder that is none", "{meetings.rounds} rounds", "{meetings} rounds", "wanted placeholders written {finding.value}"],
    ["a condition without a bound", ", atLeast: 1", "", "wanted `is`, `atLeast` or `atMost`"],
    ["three looks", `${look}, ${look}`, look, "guides.yaml:5:12"]
  ])("refuses %s", async (_, from, to, wanted) => expect((await said(guides(from, to))).join("\n")).toContain(wanted));

  test("refuses the same reading twice, and a file that is nearly called so", async () => {
    expect((await said(overwrite("guides.yaml", reading + reading.slice("guides:\n".length)))).join()).toContain('wanted each id once, found "first" a second time');
    expect((await said(overwrite("guide.yaml", reading))).join()).toContain("[guides.yaml]");
  });
});

test("counts records by kind, leaves out kinds that the case has none of, and counts nothing where there is a problem", async () => {
  const [sound] = await checkCases(war.caseFolder, war.cwd);
  expect([...sound!.counts!]).toEqual([["rounds", 10], ["series", 2], ["sources", 1]]);
  const folder = await mkdtemp(join(tmpdir(), "earnest-check-"));
  await cp(war.caseFolder, folder, { recursive: true });
  await overwrite("claims.yaml", "claim: []\n")(folder);
  const [broken] = await checkCases(folder, war.cwd);
  expect(broken!.counts).toBeUndefined();
  await rm(folder, { recursive: true, force: true });
});
