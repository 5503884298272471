import type { Day } from "./day.ts";
import { addDays } from "./day-count.ts";
import type { Series } from "./series.ts";

/** A stretch of a series whose figures wait, or did not last. */
export interface Unsettled {
  readonly series: string;
  readonly class: string;
  readonly from: Day;
  /** First day after it. */
  readonly to: Day;
  /** open = the update cycle has not passed; reverted = the step was taken back within it. */
  readonly why: "open" | "reverted";
  /** From the figure before to the first of the stretch. */
  readonly step: number;
}

const LARGE = 10;
/** A step of which so much or less is left was taken back. */
const STAYS = 0.25;

/**
 * Finds the steps of a series that one hand draws (a map) and that have not stood for a full update cycle. A step is large when it is ten times the
 * median step of the class. A large step that is taken back for three quarters or more within the cycle did not last; one younger than the cycle waits.
 *
 * @param updateCycleDays How long a step has to stand.
 * @returns Stretches in the order of classes and days; none where steps are too few to tell what is large.
 */
export function unsettledIn({ sidecar, from, length, values }: Series, updateCycleDays: number): Unsettled[] {
  return Object.entries(values).flatMap(([name, column]) => {
    const steps = column.flatMap((value, i) => (i > 0 ? [stepBetween(column[i - 1]!, value)] : []).filter((step) => step !== null).map(Math.abs));
    const usual = steps.filter((step) => step > 0).sort((a, b) => a - b);
    if (usual.length < LARGE) return [];
    const large = LARGE * usual[usual.length >> 1]!;
    const found: Unsettled[] = [];
    for (let i = 1; i < length; ++i) {
      const before = column[i - 1]!;
      const step = stepBetween(before, column[i]!);
      if (step === null || Math.abs(step) < large) continue;
      const window = Array.from({ length: Math.min(updateCycleDays, length - 1 - i) }, (_, k) => i + 1 + k);
      const back = window.find((at) => (stepBetween(before, column[at]!) ?? step) / step <= STAYS);
      if (back === undefined && i + updateCycleDays < length) continue;
      const end = back ?? length;
      found.push({ series: sidecar.id, class: name, from: addDays(from, i), to: addDays(from, end), why: back === undefined ? "open" : "reverted", step });
      i = end;
    }
    return found;
  });
}

/** null where either figure is missing. */
function stepBetween(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}

/** The reason of a gap that is made by what did not last; views put it into words. */
const UNSETTLED = "unsettled-step";

/** Returns a series without its unsettled figures: such days are a gap until the step has stood. */
export function settled(series: Series, unsettled: readonly Unsettled[]): Series {
  const own = unsettled.filter((u) => u.series === series.sidecar.id);
  if (own.length === 0) return series;
  const values = Object.fromEntries(
    Object.entries(series.values).map(([name, column]) => {
      const waiting = own.filter((u) => u.class === name);
      return [name, column.map((value, i) => (waiting.some((u) => isWithin(addDays(series.from, i), u)) ? null : value))];
    })
  );
  const gaps = own.map(({ from, to }) => ({ from, to, reason: UNSETTLED }));
  return { ...series, values, sidecar: { ...series.sidecar, gaps: [...series.sidecar.gaps, ...gaps] } };
}

const isWithin = (day: Day, { from, to }: Unsettled) => from <= day && day < to;
