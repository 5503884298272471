import { describe, expect, it } from "vitest";
import { shortenPath } from "./shorten-path.ts";

describe("a shortened path", () => {
  it("goes along an axis by H and V, and drops what lies between", () => expect(shortenPath("M0,5L2,5L2,1L4,1L6,1L6,8L4,8L0,8Z")).toBe("M0,5H2V1H6V8H0Z"));
  it("keeps the point at which a line turns back", () => expect(shortenPath("M0,5L4,5L1,5L1,9")).toBe("M0,5H4H1V9"));
  it("leaves slopes and several shapes as they are", () => expect(shortenPath("M0,0L1,2L3,4ZM5,5L6,5Z")).toBe("M0,0L1,2L3,4ZM5,5H6Z"));
  it("leaves curves alone", () => expect(shortenPath("M0,0C1,1,2,2,3,3L4,3")).toBe("M0,0C1,1,2,2,3,3L4,3"));
});
