import { expect, it } from "vitest";
import { readCase } from "../src/app/read-case.ts";
import { rippleFindings } from "../src/core/findings/ripple-findings.ts";
import { cutToDay } from "../src/core/model/as-of.ts";
import { canonicalJson } from "../src/core/model/canonical.ts";
import type { CaseContent } from "../src/core/model/case-content.ts";
import { addDays, dayNumber } from "../src/core/model/day-count.ts";
import type { Series } from "../src/core/model/series.ts";
import { renderSentence } from "../src/views/render-sentence.ts";

const AS_OF = "2026-11-25";
const found = (content: CaseContent) => rippleFindings(cutToDay(content, AS_OF), { asOf: AS_OF, engine: "test", seed: 1, registration: null }, () => undefined);

/** A series without its figures from a day on. */
function until(series: Series, end: string): Series {
  const length = Math.min(series.length, dayNumber(end) - dayNumber(series.from));
  return { ...series, length, values: Object.fromEntries(Object.entries(series.values).map(([name, column]) => [name, column.slice(0, length)])) };
}

it("the ripple of the case uses no price from the day on which its confounder begins, though the series go on, and names it", async () => {
  const ukraine = await readCase("cases/ukraine-2025");
  const { eligible, confounder, assets } = ukraine.caseFile.registration.ripple!;
  const used = new Set(assets.flatMap(({ series, market }) => [series, ...(market === null ? [] : [market.series])]));
  const prices = ukraine.series.filter(({ sidecar }) => used.has(sidecar.id));
  for (const { from, length } of prices) expect(addDays(from, length - 1) > eligible.to).toBe(true);

  const [whole, cut] = [found(ukraine), found({ ...ukraine, series: ukraine.series.map((one) => (used.has(one.sidecar.id) ? until(one, eligible.to) : one)) })];
  expect(canonicalJson(whole.map(({ outcome, sentence }) => ({ outcome, sentence })))).toBe(canonicalJson(cut.map(({ outcome, sentence }) => ({ outcome, sentence }))));
  expect(whole[0]!.details.map((said) => renderSentence(said, {})).join(" ")).toContain(confounder);
});
