import { runSelftest, SELFTEST_ASSAYS } from "#app/selftest.ts";
import { renderSelftestText } from "#views/report/selftest-text.ts";
import { commandSpec } from "./args.ts";
import { command } from "./command.ts";
import { tableColumns } from "./terminal.ts";
import { wholeOfFlag } from "./flags.ts";

const DEFAULT_RUNS = 100;

export const selftestSpec = commandSpec({
  name: "selftest",
  purpose: "doubt",
  says:
    "Simulates wars of known effect and tells how often the real code calls one.\n" +
    "Size where there is no effect, power where there is one. The same seed gives the same figures on any number of threads.",
  takes: [],
  flags: {
    assay: { type: "string", value: "<assay>", oneOf: SELFTEST_ASSAYS, says: `What to test: ${SELFTEST_ASSAYS.join(", ")} (default pulse)` },
    runs: { type: "string", value: "<n>", says: `Simulated wars a world (default ${DEFAULT_RUNS})` },
    seed: { type: "string", value: "<n>", says: "Seed of the simulation (default 1)" },
    "fit-to": { type: "string", value: "<case>", says: "Simulate wars like the case's own: its series, its calendar, its spread" },
    only: { type: "string", value: "<text>", multiple: true, says: "Only batches whose name holds the text" }
  },
  formats: ["text", "json"],
  examples: [
    { line: "earnest selftest --runs 20", says: "A quick look: false alarms and power of the pulse." },
    { line: "earnest selftest --assay change --runs 100 --seed 7", says: "Another assay, from another seed." }
  ]
});

/** Runs `earnest selftest`. */
export const selftestCommand = command(selftestSpec, async ({ flags, format }, effects) => {
  const runs = wholeOfFlag("selftest", "runs", flags.runs, DEFAULT_RUNS, [1, 100_000]);
  const seed = wholeOfFlag("selftest", "seed", flags.seed, 1, [0, 2 ** 32 - 1]);
  let tenth = 0;
  const progress = (done: number, of: number) => {
    const now = Math.floor((10 * done) / of);
    if (now > tenth) effects.stderr(`${now * 10} % simulated\n`);
    tenth = now;
  };
  const report = await runSelftest({ assay: flags.assay ?? "pulse", runs, seed, progress, ...(flags.only ? { only: flags.only } : {}), ...(flags["fit-to"] !== undefined ? { fitTo: { name: flags["fit-to"], workingFolder: effects.cwd } } : {}) });
  effects.stdout(format === "json" ? `${JSON.stringify(report)}\n` : renderSelftestText(report, tableColumns(effects)));
  return 0;
});
