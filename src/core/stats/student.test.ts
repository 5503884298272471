import { expect, it } from "vitest";
import expected from "../../../test/reference/student/cases.json" with { type: "json" };
import { studentCritical, studentTwoSided } from "./student.ts";

it("studentTwoSided() equals R's pt", () => {
  for (const { t, df, two_sided } of expected.two_sided) expect(Math.abs(studentTwoSided(t, df) - two_sided), `t ${t}, df ${df}`).toBeLessThan(1e-12);
  expect(studentTwoSided(1e9, 30)).toBeGreaterThan(0);
});

it("studentCritical() equals R's qt", () => {
  for (const { p, df, t } of expected.critical) expect(Math.abs(studentCritical(p, df) / t - 1), `p ${p}, df ${df}`).toBeLessThan(1e-9);
});
