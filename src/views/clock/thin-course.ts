/** Pixels by which a course may stray where points of it are left out: less than a screen shows. */
const TOLERANCE = 0.2;

/**
 * Leaves out the points of a course that lie on the straight way between those that stay.
 * `points` = x, y, x, y … going one way along x; NaN, NaN lifts the pen.
 * @returns points of the same form; what is drawn passes within a fifth of a pixel of every point left out.
 */
export function thinCourse(points: readonly number[]): number[] {
  const kept: number[] = [];
  let [x, y, lastX, lastY] = [NaN, NaN, NaN, NaN];
  let [least, most] = [-Infinity, Infinity];
  const keep = (atX: number, atY: number) => {
    kept.push(atX, atY);
    x = atX;
    y = atY;
    lastX = NaN;
    least = -Infinity;
    most = Infinity;
  };
  for (let i = 0; i < points.length; i += 2) {
    const nextX = points[i]!;
    const nextY = points[i + 1]!;
    const hasLast = !Number.isNaN(lastX);
    if (Number.isNaN(x) || Number.isNaN(nextX)) {
      if (hasLast) keep(lastX, lastY);
      keep(nextX, nextY);
      continue;
    }
    const slope = (nextY - y) / (nextX - x);
    if (hasLast && !(slope >= least && slope <= most)) keep(lastX, lastY);
    const run = nextX - x;
    const room = TOLERANCE / Math.abs(run);
    const steep = (nextY - y) / run;
    if (steep - room > least) least = steep - room;
    if (steep + room < most) most = steep + room;
    lastX = nextX;
    lastY = nextY;
  }
  if (!Number.isNaN(lastX)) keep(lastX, lastY);
  return kept;
}
