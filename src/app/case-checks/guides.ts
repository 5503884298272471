import { ASSAYS } from "#core/findings/order.ts";
import { PLACEHOLDER, type SelectedFinding } from "#core/model/guide.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { RECORD_FOLDER_NAMES } from "#core/model/record-files.ts";
import { type Draft, type DraftFile, findAll, findWords, type Found, namedFiles, problemAt, valueUnder } from "./draft.ts";

/** Where the subjects of each kind stand; of the other kinds nothing can be told before the findings are made. */
const SUBJECTS: Readonly<Partial<Record<SelectedFinding["kind"], readonly string[]>>> = {
  claim: ["claims/claims.*.id"],
  term: ["terms/terms.*.id"],
  case: ["case/id"],
  series: ["sidecar/id"],
  draft: ["drafts/id"],
  issue: ["issues/issues.*.id"],
  scenario: ["scenarios/scenarios.*.id"],
  hypothesis: ["hypotheses/hypotheses.*.id"],
  party: ["case/parties.*.id"],
  event: ["events/events.*.id"]
};

const TEXTS = ["answer", "steps.*.look", "steps.*.shows", "steps.*.not", "steps.*.at.command"] as const;

/** Returns a problem for every id of a guide that stands twice, and for everything that a guide names and that is not there. */
export function brokenGuides(file: DraftFile, draft: Draft): Problem[] {
  const unless = ({ path, value }: Found, known: readonly string[] | undefined, wanted: string): Problem[] => {
    if (typeof value !== "string" || known === undefined || known.includes(value)) return [];
    return [problemAt(file, path, wanted, quoted(value), nearestWord(value, known))];
  };
  const ids = findAll(file.raw, "guides.*.id");
  const twice = ids.filter(({ value }, i) => ids.findIndex((other) => other.value === value) < i).map(({ path, value }) => problemAt(file, path, "each id once", `${quoted(value)} a second time`));
  const inGuides = findAll(file.raw, "guides.*").flatMap(({ path: at, value: guide }) => {
    const within = (pattern: string) => findAll(guide, pattern).map(({ path, value }) => ({ path: [...at, ...path], value }));
    const named = valueUnder(guide, "findings");
    const selectors = named !== null && typeof named === "object" ? Object.entries(named).map(([name, value]) => ({ path: [...at, "findings", name], value: value as unknown })) : [];
    const names = selectors.map(({ path }) => path.at(-1) as string);
    const wanted = "a finding that the guide names under findings";
    return [
      ...selectors.flatMap(({ path, value }) => [
        ...unless({ path: [...path, "assay"], value: valueUnder(value, "assay") }, ASSAYS, "the name of an assay"),
        ...unless({ path: [...path, "subject"], value: valueUnder(value, "subject") }, subjectsOf(draft, valueUnder(value, "kind")), "a subject of this kind in this case")
      ]),
      ...within("steps.*.at.finding").flatMap((found) => unless(found, names, wanted)),
      ...within("steps.*.at.record").flatMap((found) => unless(found, recordNames(draft), "a record of this case")),
      ...within("holds.*.value").flatMap((found) => unless({ ...found, value: String(found.value).split(".")[0] }, names, wanted)),
      ...TEXTS.flatMap(within).flatMap(({ path, value }) => [...String(value).matchAll(PLACEHOLDER)].flatMap(([, name]) => unless({ path, value: name }, names, wanted)))
    ];
  });
  return [...twice, ...inGuides];
}

/** `undefined` = it cannot be told. */
function subjectsOf(draft: Draft, kind: unknown): readonly string[] | undefined {
  const places = Object.hasOwn(SUBJECTS, String(kind)) ? SUBJECTS[kind as SelectedFinding["kind"]] : undefined;
  return places?.flatMap((place) => {
    const [name, pattern = ""] = place.split("/");
    return namedFiles(draft).filter(([one]) => one === name).flatMap(([, file]) => findWords(file, pattern));
  });
}

function recordNames(draft: Draft): readonly string[] {
  const isFolder = (name: string) => (RECORD_FOLDER_NAMES as readonly string[]).includes(name);
  return namedFiles(draft).flatMap(([name, file]) => {
    if (name === "sidecar") return findWords(file, "id").map((id) => `series/${id}`);
    return findWords(file, isFolder(name) || name === "case" ? "id" : `${name}.*.id`).map((id) => `${name}/${id}`);
  });
}
