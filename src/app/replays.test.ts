import { describe, expect, it } from "vitest";
import type { Brief } from "#core/model/brief.ts";
import { fixtureBrief } from "../../test/fixtures/brief.ts";
import { keepReplays, TooManyReplays } from "./replays.ts";

const brief = fixtureBrief();
const dayOf = (n: number) => `2031-01-${String(n).padStart(2, "0")}`;

/** Replays that are computed when they are told to be. */
function stage() {
  const asked: string[] = [];
  const finish: ((made: Brief) => void)[] = [];
  const replays = keepReplays(async () => brief, (asOf) => new Promise((resolve) => {
    asked.push(asOf);
    finish.push(() => resolve({ ...brief, asOf }));
  }));
  return { asked, replays, next: async () => {
    finish.shift()?.(brief);
    await new Promise((resolve) => setImmediate(resolve));
  } };
}

describe("replays", () => {
  it("are computed one at a time, in the order asked, each once", async () => {
    const { asked, replays, next } = stage();
    const waiting = [replays(dayOf(1)), replays(dayOf(2)), replays(dayOf(1))];
    await next();
    expect(asked).toEqual([dayOf(1)]);
    await next();
    expect(asked).toEqual([dayOf(1), dayOf(2)]);
    await next();
    expect((await Promise.all(waiting)).map(({ asOf }) => asOf)).toEqual([dayOf(1), dayOf(2), dayOf(1)]);
    expect((await replays(dayOf(2))).asOf).toBe(dayOf(2));
    expect(asked).toHaveLength(2);
  });

  it("of the newest day are the brief that is there", async () => {
    const { asked, replays } = stage();
    expect(await replays(null)).toBe(brief);
    expect(await replays(brief.asOf)).toBe(brief);
    expect(asked).toEqual([]);
  });

  it("that are too many at once are refused, and can be asked for again", async () => {
    const { replays, next } = stage();
    const first = [1, 2, 3, 4].map((n) => replays(dayOf(n)));
    await expect(replays(dayOf(5))).rejects.toThrow(TooManyReplays);
    for (let i = 0; i <= 4; ++i) await next();
    await Promise.all(first);
    const again = replays(dayOf(5));
    await next();
    await next();
    expect((await again).asOf).toBe(dayOf(5));
  });

  it("that fail are tried again when asked again", async () => {
    let tries = 0;
    const replays = keepReplays(async () => brief, async (asOf) => {
      tries += 1;
      if (tries === 1) throw new Error("the disk failed");
      return { ...brief, asOf };
    });
    await expect(replays(dayOf(1))).rejects.toThrow("the disk failed");
    expect((await replays(dayOf(1))).asOf).toBe(dayOf(1));
  });
});
