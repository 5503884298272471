import { describe, expect, it } from "vitest";
import { halvedCase } from "../../test/support/halved-case.ts";
import { assess } from "#core/findings/assess.ts";
import { newestDay } from "#core/model/as-of.ts";
import { renderStored } from "#core/model/stored-findings.ts";
import { assessInThreads } from "./assess-in-threads.ts";

describe("assessInThreads()", () => {
  const content = halvedCase();
  const options = { asOf: newestDay(content), engine: "test", seed: 1, recording: { files: [], earlierRegistrations: [] } };
  it("gives on three threads the bytes that assess() gives, and says as much on the way", async () => {
    const [said, heard]: [string[], string[]] = [[], []];
    const alone = renderStored(assess(content, { ...options, progress: (done) => said.push(done) }));
    const together = renderStored(await assessInThreads(content, { ...options, progress: (done) => heard.push(done) }, 3));
    expect(together).toBe(alone);
    expect(alone.split("\n").length).toBeGreaterThan(10);
    expect(heard.sort()).toEqual(said.sort());
  });
  it("hands on what goes wrong in a thread", async () => {
    const { change, ...others } = content.caseFile.registration;
    const series = change!.series.map((one) => ({ ...one, classes: null as never }));
    const broken = { ...content, caseFile: { ...content.caseFile, registration: { ...others, change: { ...change!, series } } } };
    await expect(assessInThreads(broken, options, 2)).rejects.toThrow(TypeError);
  });
});
