import { beforeAll, describe, expect, it } from "vitest";
import { readCase } from "../src/app/read-case.ts";
import { assess } from "../src/core/findings/assess.ts";
import { unmirrored } from "../src/core/findings/mirror.ts";
import { pairsOf, swapParties } from "../src/core/findings/swap-parties.ts";
import { newestDay } from "../src/core/model/as-of.ts";
import type { CaseContent } from "../src/core/model/case-content.ts";

const run = (of: CaseContent) => assess(of, { asOf: newestDay(of), engine: "test", seed: 1, recording: { files: [], earlierRegistrations: [] } });

/** A case without what is computed from its series: its records alone, which take seconds. */
function recordsOnly(content: CaseContent): CaseContent {
  const { pulse: _pulse, momentum: _momentum, change: _change, ripple: _ripple, ...registration } = content.caseFile.registration;
  return { ...content, series: [], caseFile: { ...content.caseFile, registration } };
}

describe.each([
  ["cases/gaza-2023", (content: CaseContent) => content],
  ["cases/ukraine-2025", recordsOnly]
])("%s with its parties' labels exchanged", (folder, part) => {
  let content: CaseContent;
  beforeAll(async () => {
    content = part(await readCase(folder));
  });

  it("mirrors every finding", () => {
    const findings = run(content);
    expect(findings.length).toBeGreaterThan(20);
    for (const pair of pairsOf(content)) {
      const swapped = swapParties(content, pair);
      expect(unmirrored(findings, swapped, run(swapped), pair)).toEqual([]);
    }
  });
});
