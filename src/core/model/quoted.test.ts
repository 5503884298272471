import { expect, test } from "vitest";
import { quoted } from "./quoted.ts";

test("a value is shown short, on one line, and cannot steer a terminal or turn the text around", () => {
  expect(quoted("two\nlines")).toBe('"two\\nlines"');
  expect(quoted("\u001b[31mred\u009b\u202e")).toBe('"\\u001b[31mred\\u009b\\u202e"');
  expect(quoted("x".repeat(5000)).length).toBeLessThan(70);
  expect([undefined, null, 3, true, [1, 2], {}].map(quoted)).toEqual(["nothing", "null", "3", "true", "a list of 2", "a mapping"]);
});
