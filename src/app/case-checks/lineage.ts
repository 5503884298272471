import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { type Draft, type DraftFile, findAll, findWords, problemAt } from "./draft.ts";

const OTHER = "other: ";

/** Returns a problem for every file of a folder of records that is not named as the record it holds. */
export function misnamedRecords({ folders = {} }: Draft): Problem[] {
  return Object.values(folders).flat().flatMap((file) =>
    findAll(file.raw, "id").flatMap(({ path, value }) => {
      const name = file.file.slice(file.file.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
      return typeof value !== "string" || value === name ? [] : [problemAt(file, path, `${quoted(name)}, as the file is named`, quoted(value), name)];
    })
  );
}

/** Returns a problem for every draft among its own ancestors, every clause that follows one that is not there, and every topic that is no issue of the case. */
export function brokenLineages(draft: Draft): Problem[] {
  const drafts = new Map((draft.folders?.drafts ?? []).flatMap((file) => findWords(file, "id").map((id) => [id, file] as const)));
  const parents = new Map([...drafts].map(([id, file]) => [id, findWords(file, "lineage.parents.*")]));
  return [...drafts].flatMap(([id, file]) => [...ownAncestor(id, file, parents), ...lostClauses(file, drafts, parents.get(id)!), ...lostTopics(file, draft)]);
}

function ownAncestor(id: string, file: DraftFile, parents: ReadonlyMap<string, readonly string[]>): Problem[] {
  const leadsBack = (from: string, seen = new Set<string>()): boolean =>
    from === id || (!seen.has(from) && (parents.get(from) ?? []).some((next) => leadsBack(next, seen.add(from))));
  return findAll(file.raw, "lineage.parents.*").flatMap(({ path, value }) =>
    typeof value === "string" && leadsBack(value) ? [problemAt(file, path, "an earlier draft", `${quoted(value)}, which comes from this one`)] : []
  );
}

function lostClauses(file: DraftFile, drafts: ReadonlyMap<string, DraftFile>, parents: readonly string[]): Problem[] {
  return findAll(file.raw, "clauses.*.changedFrom").flatMap(({ path, value }) => {
    const [of, n] = ["draft", "n"].map((key) => findAll(value, key)[0]?.value);
    if (typeof of !== "string" || typeof n !== "string" || !drafts.has(of)) return [];
    if (!parents.includes(of)) return [problemAt(file, [...path, "draft"], "a parent of this draft", quoted(of), nearestWord(of, parents))];
    const known = findWords(drafts.get(of), "clauses.*.n");
    return known.includes(n) ? [] : [problemAt(file, [...path, "n"], `a clause of ${of}`, quoted(n), nearestWord(n, known))];
  });
}

/** A topic is an issue of the case, as soon as the case has a file of issues. */
function lostTopics(file: DraftFile, { records }: Draft): Problem[] {
  const { issues } = records as Readonly<Record<string, DraftFile | undefined>>;
  if (issues?.raw === undefined) return [];
  const known = findWords(issues, "issues.*.id");
  return findAll(file.raw, "clauses.*.topic").flatMap(({ path, value }) =>
    typeof value !== "string" || value.startsWith(OTHER) || known.includes(value) ? [] : [problemAt(file, path, `an issue of this case, or “${OTHER}” and what it is about`, quoted(value), nearestWord(value, known))]
  );
}
