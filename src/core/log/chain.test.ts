import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf } from "#core/findings/sign.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import type { LogEntry } from "#core/model/log-entry.ts";
import { appendToLog, changesBetween, headOf, loggedDigests, readLog } from "./chain.ts";

const D = (letter: string) => letter.repeat(64);
const stamp = (minute: number) => ({ by: "A Coder", at: `2031-02-01T12:0${minute}:00Z`, reason: "For the test." });

/** A log of six lines: opened, three records added, one changed, one removed. */
function log(): string {
  const added = appendToLog("", "tiny", [{ record: "terms/a", before: null, after: D("a") }, { record: "terms/b", before: null, after: D("b") }, { record: "series/s", before: null, after: D("c") }], stamp(0));
  const changed = appendToLog(added, "tiny", [{ record: "terms/a", before: D("a"), after: D("d") }], stamp(1));
  return appendToLog(changed, "tiny", [{ record: "terms/b", before: D("b"), after: null }], stamp(2));
}

const linesOf = (text: string) => text.trimEnd().split("\n");
const joined = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");
/** Returns which lines a log is found to break at. */
const breaks = (text: string) => [...new Set(readLog(text).faults.map(({ line }) => line))];
const parsed = (line: string) => JSON.parse(line) as LogEntry;
/** An edit of a line by somebody who knows how a line is hashed. */
function forged(line: string, edit: Partial<Record<string, unknown>>): string {
  const { hash: _old, ...open } = { ...parsed(line), ...edit };
  return canonicalJson({ ...open, hash: digestOf(open) });
}

describe("a log", () => {
  it("is a chain without a break, from a line that says of which case it is", () => {
    const { entries, faults } = readLog(log());
    expect(faults).toEqual([]);
    expect(entries[0]).toMatchObject({ case: "tiny", previous: null });
    expect(entries.slice(1).map(({ previous }) => previous)).toEqual(entries.slice(0, -1).map(({ hash }) => hash));
    expect(headOf(log())).toBe(entries.at(-1)!.hash);
    expect(headOf("")).toBeNull();
  });

  it("tells what it last said of every record that exists", () =>
    expect(loggedDigests(readLog(log()).entries)).toEqual(new Map([["terms/a", D("d")], ["series/s", D("c")]])));

  it("only grows, and not at all where nothing changed", () => {
    expect(appendToLog(log(), "tiny", [], stamp(3))).toBe(log());
    expect(appendToLog(log(), "tiny", [{ record: "terms/b", before: null, after: D("b") }], stamp(3)).startsWith(log())).toBe(true);
    expect(readLog(appendToLog(log(), "tiny", [{ record: "terms/b", before: null, after: D("b") }], stamp(3))).faults).toEqual([]);
  });

  it("leads from any state of the records to any other", () =>
    fc.assert(fc.property(fc.array(fc.dictionary(fc.constantFrom("terms/a", "terms/b", "rounds/a", "case/case"), fc.constantFrom(D("1"), D("2"), D("3"))), { minLength: 1, maxLength: 6 }), (states) => {
      const text = states.reduce((so, state) => appendToLog(so, "tiny", changesBetween(loggedDigests(readLog(so).entries), new Map(Object.entries(state))), stamp(0)), "");
      expect(readLog(text).faults).toEqual([]);
      expect(loggedDigests(readLog(text).entries)).toEqual(new Map(Object.entries(states.at(-1)!)));
    })));
});

describe("a log that somebody tampered with", () => {
  const lines = linesOf(log());
  const without = (index: number) => joined(lines.filter((_, i) => i !== index));

  it.each<[string, string, number[]]>([
    ["a reason rewritten", joined(lines.with(2, lines[2]!.replace("For the test.", "For a test."))), [3]],
    ["a line rewritten with a hash that fits it", joined(lines.with(2, forged(lines[2]!, { by: "Nobody" }))), [4]],
    ["the opening rewritten with a hash that fits it", joined(lines.with(0, forged(lines[0]!, { by: "Nobody" }))), [2]],
    ["the same content with its keys in another order", joined(lines.with(1, JSON.stringify({ record: "terms/a", ...parsed(lines[1]!) }))), [2]],
    ["a space more", joined(lines.with(1, lines[1]!.replace(",", ", "))), [2]],
    ["the first line taken out", without(0), [1]],
    ["a line in the middle taken out", without(3), [4]],
    ["the middle taken out, and the next line made to follow", joined([lines[0]!, lines[1]!, forged(lines[3]!, { previous: parsed(lines[1]!).hash }), ...lines.slice(4)]), [4, 5]],
    ["two lines swapped", joined([lines[0]!, lines[2]!, lines[1]!, ...lines.slice(3)]), [2, 3, 4]],
    ["a line twice", joined([...lines.slice(0, 3), lines[2]!, ...lines.slice(3)]), [4]],
    ["a second opening", joined([...lines, forged(lines[0]!, { previous: parsed(lines.at(-1)!).hash })]), [7]],
    ["a change that starts from what the record never was", joined([...lines, forged(lines[4]!, { before: D("e"), previous: parsed(lines.at(-1)!).hash })]), [7]],
    ["a change of nothing", joined([...lines, forged(lines[4]!, { before: D("d"), after: D("d"), previous: parsed(lines.at(-1)!).hash })]), [7]],
    ["a line that is none", joined([...lines.slice(0, 3), "{}", ...lines.slice(3)]), [4]],
    ["an empty line in between", joined([...lines.slice(0, 3), "", ...lines.slice(3)]), [4]],
    ["a last line cut in half", log().slice(0, -40), [6]],
    ["no line end", log().trimEnd(), [6]],
    ["two line ends", `${log()}\n`, [7]],
    ["lines that end as on Windows", log().replaceAll("\n", "\r\n"), [1, 2, 3, 4, 5, 6]],
    ["a byte order mark", `\ufeff${log()}`, [1]]
  ])("shows where: %s", (_, text, places) => expect(breaks(text)).toEqual(places));

  it("does not show a tail that was cut off, or a last line rewritten: the head that findings name does", () => {
    expect(breaks(without(5))).toEqual([]);
    expect(breaks(joined(lines.with(5, forged(lines[5]!, { by: "Nobody" }))))).toEqual([]);
    expect(headOf(without(5))).not.toBe(headOf(log()));
  });
});
