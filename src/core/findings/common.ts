import type { UnsignedFinding } from "#core/model/finding.ts";

/** What every finding of one assessment shares; `registration` = hash of the plan a part was registered in. */
export type Common = Pick<UnsignedFinding, "asOf" | "knownBy" | "engine" | "seed" | "registration">;
