import { describe, expect, it } from "vitest";
import { isDay } from "./day-count.ts";

const pad = (n: number, digits: number) => String(n).padStart(digits, "0");

describe("isDay()", () => {
  it("knows the days that the calendar has, in every month and around every century", () => {
    for (const year of [0, 4, 1582, 1899, 1900, 1904, 1999, 2000, 2023, 2024, 2100, 2400, 9999]) {
      for (let month = 0; month <= 13; ++month) {
        for (let day = 0; day <= 32; ++day) {
          const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
          const ms = Date.parse(`${text}T00:00:00Z`);
          expect(isDay(text), text).toBe(Number.isFinite(ms) && new Date(ms).toISOString().slice(0, 10) === text);
        }
      }
    }
  });
  it("wants it written in full", () => {
    for (const text of ["2024-1-01", "24-01-01", "2024-01-01T00:00:00Z", " 2024-01-01", "2024-01-01\n", "2024/01/01", ""]) expect(isDay(text), JSON.stringify(text)).toBe(false);
  });
});
