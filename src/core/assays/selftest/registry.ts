import { agreementSelftest } from "../agreement/selftest.ts";
import { answerSelftest } from "../answer/selftest.ts";
import { changeSelftest } from "../change/selftest.ts";
import { divergenceSelftest } from "../divergence/selftest.ts";
import { historySelftest } from "../history/selftest.ts";
import { momentumEventsSelftest } from "../momentum/events/selftest.ts";
import { salvosSelftest } from "../momentum/salvos/selftest.ts";
import { pledgeSelftest } from "../pledge/selftest.ts";
import { pulseSelftest } from "../pulse/selftest.ts";
import { tableSelftest } from "../pulse/table-selftest.ts";
import { variantsSelftest } from "../pulse/variants-selftest.ts";
import { rippleSelftest } from "../ripple/selftest.ts";
import { scoreSelftest } from "../score/selftest.ts";
import type { Selftest } from "./selftest.ts";

/** Every assay's self-test, by the name it has on the command line. */
export const SELFTESTS: readonly Selftest[] = [
  pulseSelftest,
  momentumEventsSelftest,
  tableSelftest,
  variantsSelftest,
  salvosSelftest,
  answerSelftest,
  changeSelftest,
  rippleSelftest,
  divergenceSelftest,
  agreementSelftest,
  historySelftest,
  scoreSelftest,
  pledgeSelftest
];

/** Returns the self-test of an assay. */
export function selftestOf(assay: string): Selftest {
  const found = SELFTESTS.find((s) => s.assay === assay);
  if (!found) throw new RangeError(`Cannot test an assay: wanted one of ${SELFTESTS.map((s) => s.assay).join(", ")}, current value is ${assay}`);
  return found;
}
