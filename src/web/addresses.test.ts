import { expect, it } from "vitest";
import { withOrigin } from "./addresses.ts";

it("addresses that a reader copies are written in full, and nothing else is", () => {
  expect(withOrigin('<a href="/talks?asOf=2026-01-01#a"><img src="/charts/b/c.svg"></a>', "https://h")).toBe('<a href="https://h/talks?asOf=2026-01-01#a"><img src="https://h/charts/b/c.svg"></a>');
  expect(withOrigin("as of 2026. /talks", "https://h")).toBe("as of 2026. https://h/talks");
  expect(withOrigin("  url = {/kept}", "https://h")).toBe("  url = {https://h/kept}");
  expect(withOrigin("and/or https://other/x //cdn", "https://h")).toBe("and/or https://other/x //cdn");
});
