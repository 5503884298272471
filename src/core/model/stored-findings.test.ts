import { describe, expect, it } from "vitest";
import { fixtureBrief } from "../../../test/fixtures/brief.ts";
import { canonicalJson } from "./canonical.ts";
import { parseRecording, parseStored, renderStored } from "./stored-findings.ts";

const { findings } = fixtureBrief();
const { recording } = findings[0]!;
const made = findings.map((one) => ({ ...one, recording }));
const text = renderStored(made);

describe("stored findings", () => {
  it("are read as they were written, and say once what they record", () => {
    expect(canonicalJson(parseStored(text))).toBe(canonicalJson(made));
    expect(text.split(canonicalJson(recording))).toHaveLength(2);
    expect(parseRecording(text)).toEqual(recording);
  });

  it("leave out what cannot be read, and nothing else", () => {
    const lines = text.split("\n");
    expect(parseStored(lines.with(2, "{}").join("\n"))).toHaveLength(made.length - 1);
    expect(parseStored(lines.with(2, lines[2]!.slice(1)).join("\n"))).toHaveLength(made.length - 1);
    expect(parseStored(lines.slice(1).join("\n"))).toEqual([]);
    expect([parseStored(""), parseRecording(""), parseRecording("{}\n")]).toEqual([[], undefined, undefined]);
  });

  it("are read where each says for itself what it records", () => {
    const once = made.map((one) => `${canonicalJson(one)}\n`).join("");
    expect(canonicalJson(parseStored(once))).toBe(canonicalJson(made));
    expect(parseRecording(once)).toEqual(recording);
  });
});
