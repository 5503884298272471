import { expect, it } from "vitest";
import { fixtureBrief } from "../../../test/fixtures/brief.ts";
import { namesOf } from "../names.ts";
import { viewsOf } from "../page/views.ts";
import { headlineOf, shortened } from "./headline.ts";

it("each view is headed by what was found, and not by its question", () => {
  const brief = fixtureBrief();
  const names = namesOf(brief);
  const said = Object.fromEntries(viewsOf(brief).map((view) => [view.id, headlineOf(view, brief, names).text]));
  for (const view of viewsOf(brief)) expect(said[view.id]).not.toBe(view.heading);
  expect(said.talks).toBe("More than expected after Belmark’s rounds; cannot tell for Arvenia");
  expect(said.claims).toBe("All three published claims could be recomputed from the case’s own figures");
});

it("a long sentence is cut at a joint of its own", () => {
  expect(shortened("Short and whole. More follows.")).toBe("Short and whole");
  const long = "Cannot tell which of five explanations is contradicted least: the first place falls with a single item; of 26 items of evidence 15 say something";
  expect(shortened(long)).toBe("Cannot tell which of five explanations is contradicted least: the first place falls with a single item");
  expect(shortened(`On four of four questions capitals answer differently: ${"“Who moved”, ".repeat(14)}and so on`)).toBe("On four of four questions capitals answer differently");
});
