import type { ForecastQuestion, RuleVersion } from "#core/model/forecast-question.ts";
import { digestOf } from "./sign.ts";

/** What is asked: fixed at the opening for every version of the rule. */
export type Asked = Pick<ForecastQuestion, "title" | "opened" | "deadline" | "retrospective" | "cluster" | "market">;

/**
 * Returns the hash that a version of a question's rule has to carry: SHA-256, as canonical JSON, of all else that stands in it and of what the question asks, which never
 * changes: its title, opening, deadline, cluster, the market it is held against and how well that fits, and whether it is retrospective.
 */
export function ruleHash({ hash: _own, ...version }: Omit<RuleVersion, "hash"> & { readonly hash?: string }, { title, opened, deadline, retrospective, cluster, market }: Asked): string {
  const asked = { title, opened, deadline, retrospective: retrospective ?? false, cluster, market: market === undefined ? null : { slug: market.slug, match: market.match } };
  return digestOf({ ...version, asked });
}
