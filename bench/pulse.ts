import { resolve } from "node:path";
import { readCase } from "../src/app/read-case.ts";
import { pulsePlan } from "../src/core/assays/pulse/registered.ts";
import { pulse } from "../src/core/assays/pulse/pulse.ts";
import { newestDay } from "../src/core/model/as-of.ts";
import { circularShiftSums } from "../src/core/stats/circular-shift.ts";
import { seededRng } from "../src/core/stats/rng.ts";
import { best, report, ROOT } from "./kit.ts";

const SEED = 1;

const row = Float64Array.from({ length: 470 }, seededRng(SEED));
const anchors = Array.from({ length: 25 }, (_, k) => ({ at: k * 17, reads: [0, 1, 2].map((offset) => ({ offset, row: 0 })) }));
report("all circular shifts of 25 episodes over 425 nights", best(() => circularShiftSums([row], 10, anchors, 425)), { name: "issue 4", kind: "limit", milliseconds: 1 }, 1);

const content = await readCase(resolve(ROOT, "cases/ukraine-2025"));
const [item] = pulsePlan(content, newestDay(content));
if (!item) throw new Error("Cannot time pulse: wanted a registered test, current value is none");
const labels = { role: item.role, party: item.party, series: item.series.sidecar.id, classes: [...item.classes] };
const ours = best(() => pulse(item.input, labels, { effects: "all", others: null, seed: SEED }));
report("pulse@1 of one series, every window with intervals by refit", ours, { name: "issue 4", kind: "limit", milliseconds: 1500 }, 1);
