import { expect, it } from "vitest";
import { pageOf } from "./asked.ts";

const items = Array.from({ length: 9 }, () => "x".repeat(98));

it("takes so many items as the limit says and as there is room for, one at least, and leads on to the rest", () => {
  expect(pageOf(items, { limit: 5 })).toEqual({ items: items.slice(0, 5), total: 9, next: "5" });
  expect(pageOf(items, {}, 250)).toEqual({ items: items.slice(0, 2), total: 9, next: "2" });
  expect(pageOf(items, { cursor: "8" }, 1)).toEqual({ items: items.slice(8), total: 9, next: null });
  for (const cursor of ["10", "-1", "1e0", "x"]) expect(() => pageOf(items, { cursor }), cursor).toThrow("wanted a cursor");
});
