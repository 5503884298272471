import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import { words } from "#views/language.ts";

/** How a page or a finding is cited: as a line, and as an entry of BibTeX. */
export interface Citation {
  readonly plain: string;
  readonly bibtex: string;
}

/** Returns the citation of what stands at an address: with version, day, and the finding where it is one's. */
export function citationOf(brief: Brief, finding: Finding | null, title: string, address: string): Citation {
  const { figure: say } = words();
  const cited = { title, engine: brief.engine, caseTitle: brief.title, asOf: brief.asOf, finding: finding?.id ?? null, method: finding?.assay ?? null, address };
  const key = `earnest-${finding?.id ?? `${brief.case}-${brief.asOf}`}`;
  const fields = { author: "{Earnest}", title: `{${escapeBibtex(title)}}`, year: brief.asOf.slice(0, 4), version: brief.engine, note: escapeBibtex(say.citationNote(cited)), url: address };
  return { plain: say.citation(cited), bibtex: `@misc{${key},\n${Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}` };
}

/** Writes text so that BibTeX takes no sign of it for its own. */
function escapeBibtex(text: string): string {
  return text.replace(/[\\{}]/g, " ").replace(/[#$%&_]/g, "\\$&").replaceAll("~", "\\textasciitilde{}").replaceAll("^", "\\textasciicircum{}");
}
