import { resolve } from "node:path";
import { readCase } from "../src/app/read-case.ts";
import { ripplePlan } from "../src/core/assays/ripple/registered.ts";
import { ripple } from "../src/core/assays/ripple/ripple.ts";
import { best, report, ROOT } from "./kit.ts";

const items = ripplePlan(await readCase(resolve(ROOT, "cases/ukraine-2025")));
const ours = best(() => items.map(({ input, role }) => input && ripple(input, role)));
report("ripple@1, both calendars with intervals by refit", ours, { name: "its share of an assess run", kind: "limit", milliseconds: 1500 }, 1);
