import { expect, it } from "vitest";
import expected from "../../../test/reference/crps/crps.json" with { type: "json" };
import { readTable } from "../../../test/reference/read-table.ts";
import { dawidSebastiani } from "./dawid-sebastiani.ts";

it("dawidSebastiani() equals scoringRules on ensembles", () => {
  const scores = readTable("./crps/ensembles.csv").map(({ obs, ...cells }) => {
    const draws = Object.values(cells).map(Number);
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
    return dawidSebastiani(Number(obs), mean, draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length);
  });
  expect(Math.abs(scores.reduce((a, b) => a + b, 0) / scores.length - expected.dss_sample_mean)).toBeLessThan(1e-12);
});
