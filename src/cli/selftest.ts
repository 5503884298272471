import { runSelftest, SELFTEST_ASSAYS } from "#app/selftest.ts";
import { renderSelftestText } from "#views/report/selftest-text.ts";
import { commandSpec, readArguments, renderHelp } from "./args.ts";
import { wholeOfFlag } from "./flags.ts";
import { answering } from "./output.ts";

const DEFAULT_RUNS = 100;

export const selftestSpec = commandSpec({
  name: "selftest",
  says: "Simulates wars in which the true effect is known and prints how often the real code calls one: size where there is none, power where there is.\nThe same seed gives the same figures on any number of threads.",
  takes: [],
  flags: {
    assay: { type: "string", value: "<assay>", oneOf: SELFTEST_ASSAYS, says: `What to test: ${SELFTEST_ASSAYS.join(", ")} (default pulse)` },
    runs: { type: "string", value: "<n>", says: `Simulated wars a world (default ${DEFAULT_RUNS})` },
    seed: { type: "string", value: "<n>", says: "Seed of the simulation (default 1)" },
    "fit-to": { type: "string", value: "<case>", says: "Simulate wars like the case's own: its series, its calendar, its spread" },
    only: { type: "string", value: "<text>", multiple: true, says: "Only batches whose name holds the text" },
    format: { type: "string", value: "text|json", oneOf: ["text", "json"], says: "A table for people, or one JSON object" }
  }
});

/** Runs `earnest selftest`. */
export const selftestCommand = answering(async (argv, effects) => {
  const { flags, wantsHelp } = readArguments(argv, selftestSpec);
  if (wantsHelp) {
    effects.stdout(renderHelp(selftestSpec));
    return 0;
  }
  const runs = wholeOfFlag("selftest", "runs", flags.runs, DEFAULT_RUNS, [1, 100_000]);
  const seed = wholeOfFlag("selftest", "seed", flags.seed, 1, [0, 2 ** 32 - 1]);
  let tenth = 0;
  const progress = (done: number, of: number) => {
    const now = Math.floor((10 * done) / of);
    if (now > tenth) effects.stderr(`${now * 10} % simulated\n`);
    tenth = now;
  };
  const report = await runSelftest({ assay: flags.assay ?? "pulse", runs, seed, progress, ...(flags.only ? { only: flags.only } : {}), ...(flags["fit-to"] !== undefined ? { fitTo: { name: flags["fit-to"], workingFolder: effects.cwd } } : {}) });
  effects.stdout((flags.format ?? (effects.isTerminal ? "text" : "json")) === "json" ? `${JSON.stringify(report)}\n` : renderSelftestText(report));
  return 0;
});
