import type { RuleVersion } from "#core/model/forecast-question.ts";
import { digestOf } from "./sign.ts";

/** Returns the hash that a version of a question's rule has to carry: SHA-256 of all else that stands in it, as canonical JSON. */
export function ruleHash({ hash: _own, ...rest }: Omit<RuleVersion, "hash"> & { readonly hash?: string }): string {
  return digestOf(rest);
}
