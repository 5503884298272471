import { describe, expect, it } from "vitest";
import { answerWith, LONGEST_ANSWER } from "./answer.ts";

const told: unknown[] = [];
const effects = { onError: (error: unknown) => void told.push(error), limitMs: 20 };

describe("an answer to a model", () => {
  it("comes within the time or says that it does not", async () => {
    const answer = await answerWith(effects, () => new Promise(() => undefined));
    expect(answer).toMatchObject({ isError: true, content: [{ text: expect.stringContaining("Cannot answer within 0.02 seconds") as string }] });
  });

  it("says of a mistake of ours that it is one, and no more; the operator is told", async () => {
    const answer = await answerWith(effects, () => Promise.reject(new Error("secret path")));
    expect(JSON.stringify(answer)).not.toContain("secret");
    expect(told).toEqual([expect.objectContaining({ message: "secret path" })]);
  });

  it("is cut where it is too long, and says so", async () => {
    const answer = await answerWith(effects, async () => ({ text: "x".repeat(LONGEST_ANSWER + 1), data: {} }));
    expect(answer.content).toEqual([{ type: "text", text: expect.stringMatching(/^x{24000}\n… cut after 24000 of 24001 characters/) as string }]);
  });
});
