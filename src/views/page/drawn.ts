import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import { chartsOf } from "#views/charts/charts-of.ts";
import { namesOf, type Names } from "#views/names.ts";

/** What the page's script draws charts from at the width there is. */
export interface Drawn {
  /** With no more findings than the charts need. */
  readonly brief: Brief;
  /** Of the whole brief: a part of it does not name every series. */
  readonly names: Names;
}

/** Returns what the charts of some findings are drawn from: one finding with all it holds, several without what is drawn on their own pages only. */
export function toDrawn(brief: Brief, shown: readonly Finding[]): Drawn {
  const names = namesOf(brief);
  const charts = chartsOf(brief, names);
  const drawn = shown.filter(({ id }) => (charts.get(id) ?? []).length > 0).map((finding) => (shown.length === 1 ? finding : withoutNights(finding)));
  const isOnClock = drawn.some(({ outcome }) => outcome.assay === "pulse@1");
  const calendar = isOnClock ? brief.findings.filter(({ assay }) => assay === "calendar@1") : [];
  const findings = [...drawn, ...calendar].map((finding): Finding => ({ ...finding, caveats: [], recording: { ...finding.recording, files: [] } }));
  const { guides: _guides, ...rest } = brief;
  return { brief: { ...rest, findings }, names };
}

/** What stands beside a registered test is one interval on the view; its nights are on its own page. */
function withoutNights(finding: Finding): Finding {
  const { outcome } = finding;
  return outcome.assay !== "pulse@1" || outcome.role === "registered" ? finding : { ...finding, outcome: { ...outcome, nights: null } };
}
