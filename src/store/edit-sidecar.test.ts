import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { editSidecar } from "./edit-sidecar.ts";

const gap = { from: "2031-02-01", to: "2031-02-03", reason: 'a "truce": no report' };
const sidecar = (gaps: string) => `# by hand
id: s
coverage: # inclusive
  from: 2031-01-01
  to: 2031-01-31 # so far
${gaps}breaks: []
`;

describe("editSidecar", () => {
  test("changes the last day and leaves every other byte", () => {
    const text = sidecar("gaps: []\n");
    expect(editSidecar(text, "2031-02-28", [])).toBe(text.replace("2031-01-31", "2031-02-28"));
  });

  test.each([
    ["an empty list", "gaps: []\n", 0],
    ["a list in lines", "gaps:\n  - from: 2031-01-02\n    to: 2031-01-03\n    reason: Long\n      and folded. # noted\n", 1],
    ["a list without indentation", "gaps:\n- from: 2031-01-02\n  to: 2031-01-03\n  reason: x\n", 1],
    ["a list whose last reason is a block", "gaps:\n  - from: 2031-01-02\n    to: 2031-01-03\n    reason: >-\n      a long\n      reason\n", 1],
    ["a list in brackets", "gaps: [{ from: 2031-01-02, to: 2031-01-03, reason: x }]\n", 1]
  ])("adds gaps to %s", (_, gaps, before) => {
    const edited = editSidecar(sidecar(gaps), "2031-02-28", [gap, gap]);
    const value = parse(edited) as { gaps: unknown[]; breaks: unknown; coverage: unknown };
    expect(value.gaps.slice(before)).toEqual([gap, gap]);
    expect(value.gaps.slice(0, before)).toEqual(before === 0 ? [] : (parse(sidecar(gaps)) as typeof value).gaps);
    expect(value).toMatchObject({ breaks: [], coverage: { from: "2031-01-01", to: "2031-02-28" } });
    for (const comment of ["# by hand", "# inclusive", "# so far"]) expect(edited).toContain(comment);
    expect(edited).not.toMatch(/ \n/);
  });

  test("adds a gap at the end of a file that ends in the list", () => {
    const text = "coverage: { from: 2031-01-01, to: 2031-01-31 }\ngaps:\n  - from: 2031-01-02\n    to: 2031-01-03\n    reason: x";
    expect((parse(editSidecar(text, "2031-02-28", [gap])) as { gaps: unknown[] }).gaps).toHaveLength(2);
  });
});
