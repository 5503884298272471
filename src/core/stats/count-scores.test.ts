import { describe, expect, it } from "vitest";
import onestep from "../../../test/reference/endemic-epidemic/hhh4_onestep.json" with { type: "json" };
import sim from "../../../test/reference/endemic-epidemic/hhh4_sim.json" with { type: "json" };
import { column, readTable } from "../../../test/reference/read-table.ts";
import { calibrationZ, scoreCount } from "./count-scores.ts";
import { pitHeights } from "./pit.ts";

const near = (value: number, wanted: number, tolerance: number) => expect(Math.abs(value - wanted)).toBeLessThan(tolerance);

describe("one-step forecasts of three simulated regions are scored as surveillance scores them", () => {
  const rows = readTable("./endemic-epidemic/hhh4_daily.csv");
  const regions = ["A", "B", "C"].map((name) => column(rows, name));
  const dur = column(rows, "dur");
  const { coef } = sim.joint;
  const psi = coef.overdisp;
  const forecast = (t: number, i: number) => {
    const angle = (2 * Math.PI * t) / 365;
    const near = regions.reduce((sum, y, j) => sum + (Math.abs(i - j) === 1 ? y[t - 1]! : 0), 0);
    const background = [coef["end.1.A"], coef["end.1.B"], coef["end.1.C"]][i]! + coef["end.sin(2 * pi * t/365)"] * Math.sin(angle) + coef["end.cos(2 * pi * t/365)"] * Math.cos(angle) + coef["end.dur"] * dur[t]!;
    return Math.exp(coef["ar.1"]) * regions[i]![t - 1]! + Math.exp(coef["ne.1"]) * near + Math.exp(background);
  };
  const steps = Array.from({ length: onestep.tp[1]! - onestep.tp[0]! + 1 }, (_, k) => onestep.tp[0]! + k);
  const made = steps.flatMap((t) => [0, 1, 2].map((i) => ({ y: regions[i]![t]!, mean: forecast(t, i) })));
  const scores = made.map(({ y, mean }) => scoreCount(y, mean, psi));
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

  it("from the same forecasts", () => onestep.pred_first3.flat().forEach((wanted, k) => near(made[k]!.mean, wanted, 1e-9)));
  it("by log, ranked probability and Dawid–Sebastiani score", () => {
    near(mean(scores.map((s) => s.log)), onestep.mean_scores.logs, 1e-9);
    near(mean(scores.map((s) => s.rankedProbability)), onestep.mean_scores.rps, 1e-9);
    near(mean(scores.map((s) => s.dawidSebastiani)), onestep.mean_scores.dss, 1e-9);
  });
  it("and are as well calibrated", () => {
    near(calibrationZ(scores.map((s) => s.dawidSebastiani), made.map((m) => m.mean), made.map(() => psi)), onestep.calibration_dss.z, 1e-9);
    pitHeights(scores.map((s) => s.below), scores.map((s) => s.upTo), 10).forEach((density, j) => near(density, onestep.pit_density_J10[j]!, 1e-9));
  });
});
