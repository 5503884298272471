import type { Brief } from "#core/model/brief.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import type { Finding } from "#core/model/finding.ts";

/** Renders a brief as one line of canonical JSON: same brief, same bytes. Guided readings are left out: they explain findings, and no program reads them. */
export function renderBriefJson({ guides: _guides, ...brief }: Brief): string {
  return `${canonicalJson(brief)}\n`;
}

/** Renders one finding as canonical JSON. */
export function renderFindingJson(finding: Finding): string {
  return `${canonicalJson(finding)}\n`;
}

/** Renders findings one a line. */
export function renderFindingsNdjson(findings: readonly Finding[]): string {
  return findings.map(renderFindingJson).join("");
}
