import { join } from "node:path";
import { changesBetween } from "#core/log/chain.ts";
import type { Day } from "#core/model/day.ts";
import { SchemaError, UsageError } from "#core/model/errors.ts";
import type { Stamp } from "#core/model/log-entry.ts";
import { quoted } from "#core/model/quoted.ts";
import { id as idSchema } from "#core/model/text.ts";
import { renderYaml, type SchemaName, schemaPathFrom } from "#store/render-yaml.ts";
import { writeCaseFolder } from "#store/write-case-folder.ts";
import type { NewFile } from "#store/write-together.ts";
import type { NewCase } from "./new-case/plan.ts";
import { toCaseFile, toRound, toSidecar, toSources } from "./new-case/records.ts";
import { logFile, NO_LOG } from "./log-lines.ts";
import { collectProblems } from "./read-case.ts";
import { digestsOf, writtenRecords } from "./record-digests.ts";

/**
 * Makes a case in `cases/` of the working folder, and its log: its files are written aside, held to what `check` holds every case to,
 * and only then brought to their place.
 * @param today the day that the records were learnt of and the plan was registered.
 * @param stamp who makes it, when and why: the first lines of its log.
 * @returns the folder of the case.
 * @throws UsageError when something is missing or the case is there already; SchemaError when what was given makes no sound case.
 */
export async function createCase(plan: NewCase, workingFolder: string, today: Day, stamp: Stamp): Promise<string> {
  assertComplete(plan);
  const folder = join(workingFolder, "cases", plan.id);
  const files = toFiles(plan, today, (path, schema) => schemaPathFrom(join(folder, path, ".."), schema, workingFolder));
  const added = changesBetween(new Map(), digestsOf(writtenRecords(files)));
  await writeCaseFolder(folder, [...files, ...logFile(NO_LOG, plan.id, added, stamp)], async (written) => {
    const problems = await collectProblems(written);
    if (problems.length > 0) throw new SchemaError(problems, plan.id);
  });
  return folder;
}

type SchemaPath = (path: string, schema: SchemaName) => string | undefined;

function toFiles(plan: NewCase, today: Day, schemaPath: SchemaPath): NewFile[] {
  const yaml = (path: string, schema: SchemaName, value: unknown): NewFile => ({ path, text: renderYaml(value, schemaPath(path, schema)) });
  return [
    yaml("case.yaml", "case", toCaseFile(plan, today)),
    yaml("sources.yaml", "sources", { sources: toSources() }),
    yaml("rounds.yaml", "rounds", { rounds: plan.rounds.map((round, index) => toRound(round, index, today)) }),
    yaml("claims.yaml", "claims", { claims: [] }),
    ...plan.series.flatMap((series) => [
      { path: `series/${series.id}.csv`, text: series.csv },
      yaml(`series/${series.id}.yaml`, "series", toSidecar(series, plan))
    ])
  ];
}

function assertComplete({ id, title, parties, series, rounds }: NewCase): void {
  const demand = (isMet: boolean, wanted: string, found: string) => {
    if (!isMet) throw new UsageError("bad-arguments", `Cannot make the case ${quoted(id)}: wanted ${wanted}, current value is ${found}`, { where: id });
  };
  const names = [...parties.map((party) => party.id), ...series.map((one) => one.id), id];
  const odd = names.find((name) => !idSchema.safeParse(name).success);
  demand(odd === undefined, "names of lower-case letters, digits and single hyphens", quoted(odd));
  demand(title.trim() !== "", "a title", "none");
  demand(parties.length >= 2, "at least two parties", String(parties.length));
  demand(series.length >= 1, "at least one series", "none");
  demand(rounds.length >= 1, "at least one round of talks", "none");
}
