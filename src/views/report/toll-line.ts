import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";

/** Returns the finding that says in one sentence what each day of delay costs people, which stands beside every verdict; null where the case does not register it. */
export function tollLine({ findings }: Pick<Brief, "findings">): Finding | null {
  return findings.find(({ outcome }) => outcome.assay === "toll@1" && outcome.kind === "summary") ?? null;
}
