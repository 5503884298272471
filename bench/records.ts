import { rmSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import { examineCase } from "../src/app/read-case.ts";
import { PARTS } from "../src/core/findings/assess.ts";
import type { WholePart } from "../src/core/findings/part.ts";
import { ledger } from "../src/core/assays/ledger/ledger.ts";
import { cutToDay, newestDay } from "../src/core/model/as-of.ts";
import { readPlainYaml } from "../src/store/plain-yaml.ts";
import { assertSame, report } from "./kit.ts";
import { makeRecords } from "./make-records.ts";

const SIZES = [12_500, 25_000, 50_000, 100_000];
const LIMIT = { name: "issue 5, with all its parts together", kind: "limit", milliseconds: 20_000 } as const;
/** Parts of an assessment that grow with the records and not with the series, by the beginning of their names. */
const PARTS_OF_RECORDS = /^(position|record|calendar)/;
const parts = PARTS.filter((part): part is WholePart => typeof part === "function" && PARTS_OF_RECORDS.test(part.name));

const seconds = new Map<string, { readonly records: number; readonly ms: number }[]>();

/** Time of the processor, all threads together: what else the machine does moves it little. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

/** Times work once, for its first run is what a person waits for. */
async function timed<T>(what: string, records: number, work: () => T | Promise<T>): Promise<T> {
  const start = processorMs();
  const made = await work();
  seconds.set(what, [...(seconds.get(what) ?? []), { records, ms: processorMs() - start }]);
  return made;
}

/** Slope of the least-squares line through the logarithms: 1 = twice the records take twice as long. */
function slopeOf(points: readonly { readonly records: number; readonly ms: number }[]): number {
  const [x, y] = [points.map(({ records }) => Math.log(records)), points.map(({ ms }) => Math.log(ms))];
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  return x.reduce((sum, v, i) => sum + (v - mx) * (y[i]! - my), 0) / x.reduce((sum, v) => sum + (v - mx) ** 2, 0);
}

for (const size of SIZES) {
  const { folder, records, texts } = makeRecords(size);
  try {
    if (size === SIZES[0]) compareReaders(texts, records);
    const { value, problems } = await timed("check", records, () => examineCase(folder));
    if (value === undefined) throw new Error(`Cannot time ${records} records: wanted a case without a problem, current value is ${JSON.stringify(problems[0])}`);
    const asOf = newestDay(value);
    const cut = await timed("cut to a day", records, () => cutToDay(value, asOf));
    // What figures say of each undertaking is another assay's work, and costs what the distinct windows cost, not what the records do.
    await timed("ledger of words, signed and done", records, () => ledger(cut, new Map(), asOf));
    for (const part of parts) await timed(part.name, records, () => part(cut, { asOf, engine: "bench", seed: 1, registration: null }, () => undefined));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
for (const [what, points] of seconds) {
  const { records, ms } = points.at(-1)!;
  report(`${what} of ${records} records, slope ${slopeOf(points).toFixed(2)}`, ms, LIMIT, 1);
}
report("all of these together", [...seconds.values()].reduce((sum, points) => sum + points.at(-1)!.ms, 0), LIMIT, 1);
console.log(`most memory at any time ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`);

/** Reads the same bytes once as `check` does and once by the reader that keeps places. */
function compareReaders(texts: readonly string[], records: number): void {
  const start = processorMs();
  const ours = texts.map((text) => readPlainYaml(text));
  const between = processorMs();
  const theirs = texts.map((text) => parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false, merge: false }).toJS() as unknown);
  const end = processorMs();
  assertSame("readers of YAML", JSON.stringify(ours.map((one) => ("value" in one ? one.value : one))).length, JSON.stringify(theirs).length, 0);
  report(`reading the YAML of ${records} records`, between - start, { name: "yaml's parseDocument", kind: "same run", milliseconds: end - between }, 5);
}
