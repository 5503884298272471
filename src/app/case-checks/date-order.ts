import { isDay } from "#core/model/day-count.ts";
import type { Problem } from "#core/model/problem.ts";
import type { RecordFileName, RecordFolderName } from "#core/model/record-files.ts";
import { type Draft, type DraftFile, findAll, namedFiles, problemAt, valueUnder, visitAll } from "./draft.ts";

interface Pair {
  readonly pattern: string;
  readonly first: string;
  readonly second: string;
  /** True where the second is the first day after, and so cannot be the same day. */
  readonly isHalfOpen: boolean;
}

const stretch = (pattern: string, isHalfOpen: boolean, first = "from", second = "to"): Pair => ({ pattern, first, second, isHalfOpen });

const PAIRS: Readonly<Partial<Record<RecordFileName | RecordFolderName | "sidecar", readonly Pair[]>>> = {
  case: [stretch("window", false), stretch("registration.pulse.eligible", true), stretch("registration.ripple.eligible", true), stretch("registration.pulse.windows.*", false), stretch("registration.change.rounds", true), stretch("registration.change.path", true)],
  sources: [stretch("sources.*.reliability.*", true)],
  rounds: [stretch("rounds.*", false), stretch("rounds.*", false, "startUtc", "endUtc")],
  terms: [stretch("terms.*.windows.*", false)],
  claims: [stretch("claims.*.test", false)],
  toll: [stretch("toll.*", false)],
  corridors: [stretch("corridors.*.promised.*", false)],
  sidecar: [stretch("coverage", false), stretch("gaps.*", true)]
};

/** Lists of days that must rise: the first nights of blocks. */
const RISING = [
  "registration.pulse.tests.*.thetaBlocks.value", "registration.pulse.companions.*.thetaBlocks.value", "registration.momentum.events.trials.*.psiBlocks.value", "registration.pledge.measures.*.thetaBlocks.value", "registration.forecast.series.*.thetaBlocks.value"
] as const;

/** Returns a problem for every day of a list that does not come after the one before it. */
export function fallingLists({ records: { case: caseFile } }: Draft): Problem[] {
  if (caseFile === undefined) return [];
  return RISING.flatMap((pattern) =>
    findAll(caseFile.raw, pattern).flatMap(({ path }) => {
      const days = findAll(caseFile.raw, [...path, "*"].join("."));
      return days.flatMap(({ path: at, value }, i) => {
        const [before, here] = [toComparable(days[i - 1]?.value), toComparable(value)];
        return before === undefined || here === undefined || before < here ? [] : [problemAt(caseFile, at, `a day after ${before}, since blocks follow each other`, String(here))];
      });
    })
  );
}

/** Returns a problem for every stretch that ends before it begins; it stands at the end of the stretch. */
export function reversedStretches(draft: Draft): Problem[] {
  return namedFiles(draft).flatMap(([name, file]) => (PAIRS[name] ?? []).flatMap((pair) => reversed(file, pair)));
}

function reversed(file: DraftFile, { pattern, first, second, isHalfOpen }: Pair): Problem[] {
  const problems: Problem[] = [];
  visitAll(file.raw, pattern, (value, path) => {
    const [from, to] = [toComparable(valueUnder(value, first)), toComparable(valueUnder(value, second))];
    if (from === undefined || to === undefined || typeof from !== typeof to) return;
    if (from < to || (from === to && !isHalfOpen)) return;
    problems.push(problemAt(file, [...path, second], `${isHalfOpen ? "something after" : "at the earliest"} ${from}, where it begins`, String(to)));
  });
  return problems;
}

function toComparable(value: unknown): string | number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && isDay(value.slice(0, 10)) ? value : undefined;
}
