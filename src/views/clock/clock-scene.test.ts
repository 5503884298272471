import { describe, expect, it } from "vitest";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import { bandShapes } from "./band-shapes.ts";
import { type Clock, type ClockReading, READING_WORDS } from "./clock.ts";
import { layoutClock } from "./clock-layout.ts";
import { clockScene } from "./clock-scene.ts";
import { tellDay } from "./clock-words.ts";
import { dayScale, wholeOf } from "./day-scale.ts";
import { meetingAt } from "./lane-shapes.ts";
import { topOf } from "./panel-shapes.ts";

const FROM = "2031-01-01";
const start = dayNumber(FROM);
const reading = (word: ClockReading["word"], more: Partial<ClockReading> = {}): ClockReading => ({ by: "Arvenia", start: start + 10, end: start + 20, word, isMeasured: true, says: word, ...more });

const observed = Array.from({ length: 60 }, (_, i) => (i === 5 || (i >= 30 && i < 36) ? null : i));
const clock: Clock = {
  from: FROM, to: addDays(FROM, 60),
  series: [{ id: "a", name: "Strikes, each night", unit: "night", isMain: true, from: FROM, observed, expected: observed.map(() => 20), low: observed.map(() => 5), high: observed.map(() => 40), tested: [12, 13, 14] }],
  lanes: [{ label: "Rounds with both", meetings: [{ id: "one", title: "Round 1", format: "direct", agenda: "ceasefire", counts: true, from: addDays(FROM, 10), to: addDays(FROM, 11), announced: addDays(FROM, 7), calledOff: null, href: "/rounds/one" }] }],
  undertakings: [{ id: "truce", title: "A truce", href: "/records/terms/truce", readings: [reading("kept"), reading("broken", { by: "Belmark", start: start + 12, end: null })] }]
};
const shown = new Set(["a"]);

/** The shapes of a word's band, without what it says; whether it is full or empty is no matter of colour. */
const patternOf = (word: ClockReading["word"], isMeasured = true) => {
  const one = reading(word, { isMeasured });
  return JSON.stringify(bandShapes({ undertaking: { ...clock.undertakings[0]!, readings: [one] }, y: 0, rows: [{ reading: one, y: 0 }] }, dayScale(wholeOf(clock), 0, 600)).filter(({ kind }) => kind !== "text")).replace(/"(expected|tested|muted)"/g, '"a colour"');
};

describe("the clock as a scene", () => {
  it("has for every word of a band a pattern of its own, colours aside, and another edge for what is only said", () => {
    expect(new Set(READING_WORDS.map((word) => patternOf(word))).size).toBe(READING_WORDS.length);
    for (const word of READING_WORDS) expect(patternOf(word, false), word).not.toBe(patternOf(word));
  });

  it("breaks the course where there is no report, and marks the gap", () => {
    const scene = clockScene(layoutClock(clock, shown, 1000), wholeOf(clock), null);
    const missing = scene.filter((shape) => shape.kind === "line" && shape.stroke === "missing" && shape.points.length > 0);
    expect(missing).toHaveLength(2);
    const dots = scene.filter((shape) => shape.kind === "dots").flatMap((shape) => (shape.kind === "dots" ? shape.points.length / 2 : 0));
    expect(dots.reduce((sum, n) => sum + n, 0)).toBe(observed.filter((value) => value !== null).length);
  });

  it("keeps every peak when days are narrower than pixels", () => {
    const scene = clockScene(layoutClock(clock, shown, 80), wholeOf(clock), null);
    const bars = scene.find((shape) => shape.kind === "bars");
    const panel = layoutClock(clock, shown, 80).panels[0]!;
    const top = bars?.kind === "bars" ? Math.min(...bars.points.filter((_, i) => i % 3 === 1)) : Infinity;
    expect(top + 0.75).toBeCloseTo(panel.y + panel.height - (59 / topOf(clock.series[0]!, 0, 60)) * (panel.height - 18), 6);
  });

  it("never gets higher or lower while the stretch moves", () => {
    const layout = layoutClock(clock, shown, 1000);
    expect(layout.height).toBeGreaterThan(layout.undertakings.at(-1)!.rows.at(-1)!.y);
    expect(layout.undertakings[0]!.rows.map(({ reading: { by } }) => by)).toEqual(["Arvenia", "Belmark"]);
  });

  it("says of a day the figure, the round, and the readings in force on it alone", () => {
    const told = tellDay(clock, shown, addDays(FROM, 11));
    expect(told.figures).toEqual(["Strikes, each night: 11 reported, 20 expected (90 % band 5 to 40)"]);
    expect(told.meetings).toEqual([{ says: "Round 1 (direct; raised: ceasefire)", href: "/rounds/one", isHeld: true }]);
    expect(told.undertakings.map(({ says }) => says)).toEqual(["in force: A truce (Arvenia: kept)"]);
    expect(tellDay(clock, shown, addDays(FROM, 5)).figures).toEqual(["Strikes, each night: no report, which is not zero, 20 expected (90 % band 5 to 40)"]);
    expect(tellDay(clock, shown, addDays(FROM, 7)).meetings[0]).toMatchObject({ says: "announced: Round 1", isHeld: false });
    expect(tellDay(clock, shown, addDays(FROM, 20)).undertakings).toEqual([]);
    expect(tellDay(clock, shown, addDays(FROM, 12)).figures[0]).toMatch(/a tested night after a round$/);
  });

  it("finds the round under a pointer, and none beside it", () => {
    const layout = layoutClock(clock, shown, 1000);
    const scale = dayScale(wholeOf(clock), layout.left, layout.right);
    expect(meetingAt(layout.lanes, scale, scale.pixelOf(start + 11), 16)?.id).toBe("one");
    expect(meetingAt(layout.lanes, scale, scale.pixelOf(start + 20), 16)).toBeNull();
    expect(meetingAt(layout.lanes, scale, scale.pixelOf(start + 11), 200)).toBeNull();
  });
});
