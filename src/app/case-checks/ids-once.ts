import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import type { RecordFileName, RecordFolderName } from "#core/model/record-files.ts";
import { type Draft, type DraftFile, findAll, namedFiles, problemAt } from "./draft.ts";

const LISTS: Readonly<Partial<Record<RecordFileName | RecordFolderName | "sidecar", readonly string[]>>> = {
  case: ["parties", "mediators", "capitals", "questions", "holders", "registration.pulse.tests", "registration.pulse.windows", "registration.pulse.controls", "registration.ripple.windows", "registration.ripple.calendars", "registration.ripple.assets", "registration.change.series", "registration.momentum.events.trials", "registration.momentum.salvos.tests", "registration.pledge.measures", "registration.toll.measures"],
  sources: ["sources"],
  rounds: ["rounds", "rounds.*.sources"],
  terms: ["terms", "terms.*.sources"],
  events: ["events", "events.*.sources"],
  statements: ["statements", "statements.*.sources"],
  issues: ["issues"],
  positions: ["positions", "positions.*.sources"],
  claims: ["claims", "claims.*.sources"],
  exchanges: ["exchanges", "exchanges.*.sources"],
  accords: ["accords", "accords.*.sources"],
  corridors: ["corridors", "corridors.*.sources"],
  toll: ["toll", "toll.*.sources"],
  drafts: ["sources"]
};

/** Returns a problem for every id that stands a second time in its list; series ids are one list over all sidecars. */
export function idsOnce(draft: Draft): Problem[] {
  const inLists = namedFiles(draft).flatMap(([name, file]) => (LISTS[name] ?? []).flatMap((pattern) => findAll(file.raw, pattern).flatMap(({ path }) => secondOnes(file, path))));
  return [...inLists, ...seriesIdsOnce(draft.sidecars)];
}

function secondOnes(file: DraftFile, listPath: readonly (string | number)[]): Problem[] {
  const seen = new Set<unknown>();
  return findAll(file.raw, [...listPath, "*", "id"].join(".")).flatMap(({ path, value }) => {
    if (typeof value !== "string") return [];
    if (seen.has(value)) return [problemAt(file, path, "each id once", `${quoted(value)} a second time`)];
    seen.add(value);
    return [];
  });
}

function seriesIdsOnce(sidecars: readonly DraftFile[]): Problem[] {
  const owners = new Map<string, string>();
  return sidecars.flatMap((file) =>
    findAll(file.raw, "id").flatMap(({ path, value }) => {
      if (typeof value !== "string") return [];
      const owner = owners.get(value);
      if (owner !== undefined) return [problemAt(file, path, "each series id once", `${quoted(value)}, which is that of ${owner}`)];
      owners.set(value, file.file);
      return [];
    })
  );
}
