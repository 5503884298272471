import type { z } from "zod";
import { type Asked, ruleHash } from "#core/findings/rule-hash.ts";
import type { forecastQuestion, RuleVersion } from "#core/model/forecast-question.ts";
import type { source } from "#core/model/source.ts";
import { CLUSTERS, CONTINUED, DAYS_AFTER, RESOLVERS } from "./question-keys.ts";
import type { RecordQuestion } from "./question-types.ts";
import { hostIndex, toCitation } from "./to-citation.ts";
import { toId } from "./to-id.ts";
import { CODER } from "./to-terms.ts";

type Question = z.input<typeof forecastQuestion>;
type Source = z.input<typeof source>;

/** Turns the record's questions into those of a case, each with its first rule and nothing filed; and says where an answer and a deadline do not fit. */
export function toForecasts(items: readonly RecordQuestion[], sources: readonly Source[]): { forecasts: Question[]; conflicts: string[] } {
  const byHost = hostIndex(sources);
  const forecasts = items.map((item): Question => {
    const market = item.market ? { market: marketOf(item.market) } : {};
    const asked = {
      title: item.text,
      opened: item.opened,
      deadline: item.deadline,
      ...(item.retrospective === true ? { retrospective: true as const } : {}),
      cluster: Object.keys(CLUSTERS).find((name) => CLUSTERS[name]!.includes(item.id)) ?? toId(item.id)
    };
    const rule = ruleOf(item, { ...asked, ...market });
    return {
      id: toId(item.id),
      ...asked,
      ...(item.scenario === undefined ? {} : { scenario: toId(item.scenario) }),
      rules: [rule],
      ...(item.base_rate === undefined ? {} : { baseRate: { on: item.known, text: item.base_rate, ...numbersIn(item.base_rate) } }),
      ...market,
      probabilities: [],
      resolutions: item.resolution === undefined ? [] : [{ rule: rule.hash, answer: item.resolution.answer, on: item.resolution.resolved_on, evidence: item.resolution.evidence, by: CODER }],
      known: item.known,
      sources: item.sources.map((page) => toCitation(page, byHost))
    };
  });
  const early = items.filter(({ resolution, deadline }) => resolution?.answer === "no" && resolution.resolved_on <= deadline);
  return { forecasts, conflicts: early.map(({ id, resolution, deadline }) => `conflict: ${id} is answered no on ${resolution!.resolved_on}, and could still have come true until ${deadline}`) };
}

function ruleOf({ id, opened, resolver: { source: named, rule }, persistence }: RecordQuestion, asked: Asked): RuleVersion {
  const series = RESOLVERS[id];
  const after = DAYS_AFTER[id];
  const version = { from: opened, resolver: series === undefined ? { documents: named } : { series: [...series], ...(after === undefined ? {} : { daysAfter: after }) }, rule, persistence } as Omit<RuleVersion, "hash">;
  return { ...version, hash: ruleHash(version, asked) };
}

function marketOf({ slug, match, note }: NonNullable<RecordQuestion["market"]>): NonNullable<Question["market"]> {
  return { slug, ...(CONTINUED[slug] === undefined ? {} : { continuedAs: [...CONTINUED[slug]] }), match, note };
}

/** Reads “39 of 101 windows” and “nearer 0.15 to 0.35”; a base rate in words only has no number. */
function numbersIn(words: string): Pick<NonNullable<Question["baseRate"]>, "windows" | "range"> {
  const windows = /^(\d+) of (\d+) windows/.exec(words);
  if (windows) return { windows: { met: Number(windows[1]), of: Number(windows[2]) } };
  const range = /nearer (0\.\d+) to (0\.\d+)$/.exec(words);
  return range ? { range: { low: Number(range[1]), high: Number(range[2]) } } : {};
}
