import type { Finding } from "#core/model/finding.ts";
import type { PageLinks } from "./page-links.ts";

/** The file of a page by where it lies below its case: a view's id, `records`, or empty for the first page. */
export function pageFile(here: string): string {
  return `${here === "" ? "index" : here.replaceAll("/", "-")}.html`;
}

/** The id under which a published page tells how a finding was computed. */
export function computedAnchor(id: Finding["id"]): string {
  return `computed-${id}`;
}

/**
 * Returns the addresses of a published page: names of files that lie in one folder, so that it opens from a disk. What a server makes on demand (a table, a
 * drawing as a file) is made by the page's script: its address leads to the place where it stands, and the query says what to make.
 *
 * @param homeOf The page on which a finding is explained, as in `pageFile`.
 */
export function fileLinks(homeOf: (id: Finding["id"]) => string): PageLinks {
  const computed = (id: Finding["id"], query = "") => `${pageFile(homeOf(id))}${query}#${computedAnchor(id)}`;
  return {
    kind: "published",
    home: pageFile(""),
    undated: pageFile,
    view: pageFile,
    cases: null,
    drawn: () => "",
    brief: null,
    findings: null,
    guides: pageFile("guides"),
    guide: (id) => pageFile(`guides/${id}`),
    round: (id) => `${pageFile("records/rounds")}#${encodeURIComponent(id)}`,
    finding: (id) => computed(id),
    records: pageFile("records"),
    record: (name) => {
      const [kind = "", id] = name.split("/");
      const file = pageFile(`records/${kind}`);
      if (id === undefined) return file;
      return id.endsWith(".json") ? `${file}?json#${encodeURIComponent(id.slice(0, -".json".length))}` : `${file}#${encodeURIComponent(id)}`;
    },
    picture: () => null,
    json: (id) => computed(id, "?json"),
    csv: (id, table) => computed(id, `?csv=${encodeURIComponent(table)}`),
    table: (id) => computed(id),
    svg: (id, chart) => computed(id, `?svg=${encodeURIComponent(chart)}`)
  };
}
