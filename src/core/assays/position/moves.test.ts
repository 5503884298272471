import { describe, expect, it } from "vitest";
import { assessPositions, positionsCase, type Stated } from "../../../../test/support/positions-case.ts";

const DAY = 10;
const trial = (places: readonly (readonly [number, number])[], more: Partial<Stated> = {}) => {
  const content = positionsCase(places.map((place, i) => ({ holder: "alpha", at: i * DAY, place, ...more })));
  return assessPositions(content, 1000).issue.trials.find(({ holder, basis }) => holder === "alpha" && basis === "own")!;
};

describe("trialOf()", () => {
  it("calls only places apart by at least the smallest change a move", () => {
    expect(trial([[0, 0.1], [0.2, 0.3]])).toMatchObject({ word: "moved", moves: [{ towards: 1, after: "2031-01-01", by: "2031-01-11" }] });
    expect(trial([[0, 0.1], [0.19, 0.3]])).toMatchObject({ word: "cannot-tell", moves: [] });
    expect(trial([[0.35, 0.45], [0.2, 0.25]])).toMatchObject({ word: "moved", moves: [{ towards: 0 }] });
  });

  it("calls a demand unmoved only where all places together span less than the smallest change", () => {
    expect(trial([[0, 0.05], [0.02, 0.09]]).word).toBe("unmoved");
    expect(trial([[0, 0.05], [0.05, 0.1]]).word).toBe("cannot-tell");
    expect(trial([[0.3, 0.6], [0.3, 0.6]])).toMatchObject({ word: "cannot-tell", least: 0, moves: [] });
  });

  it("takes one place for too few", () => expect(trial([[0, 0]])).toMatchObject({ word: "too-few", n: 1 }));

  it("takes rival places of one day for one that is as wide as both, and for no move", () => {
    const content = positionsCase([{ holder: "alpha", at: 5, place: [0, 0] }, { holder: "alpha", at: 5, place: [1, 1] }, { holder: "alpha", at: 9, place: [0.5, 0.5] }]);
    expect(assessPositions(content, 100).issue.trials[0]).toMatchObject({ n: 2, word: "cannot-tell", least: 0, most: 1 });
  });

  it("dates a move by the last place that lies far enough away, through wide ones between", () => {
    const [move, ...rest] = trial([[0, 0], [0.05, 0.05], [0, 1], [0.4, 0.5]]).moves;
    expect(rest).toEqual([]);
    expect(move).toMatchObject({ after: "2031-01-11", by: "2031-01-31", from: { low: 0.05, high: 0.05 }, to: { low: 0.4, high: 0.5 } });
    expect(move!.least).toBeCloseTo(0.35);
  });

  it("sees a way there and back as two moves, and tells what is known since the last", () => {
    expect(trial([[0, 0], [1, 1], [0, 0], [0, 0.04]])).toMatchObject({ moves: [{ towards: 1 }, { towards: 0 }], since: { n: 2, word: "unmoved" } });
  });

  it("marks a move of which one end rests on sources graded E alone", () => {
    expect(trial([[0, 0], [1, 1]]).moves[0]!.thin).toBe(false);
    expect(trial([[0, 0], [1, 1]], { source: "mirror" }).moves[0]!.thin).toBe(true);
  });

  it("sees a slow drift once its ends lie far enough apart", () => {
    expect(trial([[0, 0.01], [0.05, 0.06], [0.1, 0.11], [0.15, 0.16]])).toMatchObject({ word: "moved", moves: [{ after: "2031-01-01", by: "2031-01-31" }] });
  });
});
