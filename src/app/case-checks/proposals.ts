import type { z } from "zod";
import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { itemSchema, RECORD_FILES, type RecordFileName } from "#core/model/record-files.ts";
import { toProblems } from "#store/explain-issue.ts";
import { type Draft, type DraftFile, findAll, findWords, namedFiles, problemAt } from "./draft.ts";

/** Returns a problem for every page of a record that a program coded and no person accepted: such an item is a proposal. */
export function unacceptedItems(draft: Draft): Problem[] {
  const coded = new Set(findAll(draft.records.sources?.raw, "sources.*").flatMap(({ value }) => (findAll(value, "machineCoded")[0]?.value === true ? findAll(value, "id").map((id) => id.value) : [])));
  if (coded.size === 0) return [];
  return namedFiles(draft).flatMap(([name, file]) =>
    findAll(file.raw, `${name}.*.sources.*`).flatMap(({ path, value }) => {
      const source = findAll(value, "source")[0]?.value;
      if (!coded.has(source) || findAll(value, "accepted").length > 0) return [];
      return [problemAt(file, [...path, "source"], "the key \"accepted\" beside it (who accepted it, when and why), or the item under proposals/", `${quoted(source)}, which a program codes`)];
    })
  );
}

/** Returns everything wrong with proposals beyond their own form: a kind that is none, an id twice, a record that its kind's schema refuses. */
export function unsoundProposals(draft: Draft): Problem[] {
  const kinds = Object.keys(RECORD_FILES).filter((name) => itemSchema(name as RecordFileName) !== null);
  const seen = new Set<unknown>();
  return draft.proposals.flatMap((file) =>
    findAll(file.raw, "proposals.*").flatMap(({ path, value }) => {
      const [id, kind, record] = ["id", "kind", "record"].map((key) => findAll(value, key)[0]?.value);
      const twice = seen.has(id) ? [problemAt(file, [...path, "id"], "each id once in all proposals", `${quoted(id)} a second time`)] : [];
      seen.add(id);
      if (typeof kind !== "string" || record === undefined) return twice;
      if (!kinds.includes(kind)) return [...twice, problemAt(file, [...path, "kind"], `one of ${kinds.join(", ")}`, quoted(kind), nearestWord(kind, kinds))];
      return record === null ? twice : [...twice, ...recordProblems(draft, file, [...path, "record"], kind as RecordFileName, record)];
    })
  );
}

function recordProblems(draft: Draft, file: DraftFile, path: readonly (string | number)[], kind: RecordFileName, record: unknown): Problem[] {
  const schema = itemSchema(kind) as z.ZodType;
  const checked = schema.safeParse(record);
  const locate: DraftFile["locate"] = (inside, part) => file.locate([...path, ...inside], part);
  if (!checked.success) return toProblems(file.file, checked.error.issues, schema, record, locate);
  const id = findAll(record, "id")[0]?.value;
  const isThere = findWords(draft.records[kind], `${kind}.*.id`).includes(String(id));
  return isThere ? [problemAt(file, [...path, "id"], `an id that ${RECORD_FILES[kind].file} does not hold`, quoted(id))] : [];
}
