import type { Brief } from "#core/model/brief.ts";
import type { AuditOutcome } from "#core/model/audit-outcome.ts";
import type { Finding } from "#core/model/finding.ts";
import type { PulseOutcome } from "#core/model/pulse-outcome.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { CalendarOutcome, CoverageOutcome } from "#core/model/series-outcome.ts";

export type FindingOf<O extends Finding["outcome"]> = Finding & { readonly outcome: O };
export type PulseFinding = FindingOf<PulseOutcome>;
export type AuditFinding = FindingOf<AuditOutcome>;
export type CoverageFinding = FindingOf<CoverageOutcome>;
export type CalendarFinding = FindingOf<CalendarOutcome>;

/** The findings of a brief in the order in which they are read. */
export interface Outline {
  readonly registered: readonly PulseFinding[];
  readonly beside: readonly PulseFinding[];
  readonly audits: readonly AuditFinding[];
  readonly coverage: readonly CoverageFinding[];
  readonly calendar: CalendarFinding | null;
}

/** Sorts the findings of a brief into its parts; the order within each part is kept. */
export function outlineOf({ findings }: Brief): Outline {
  const pulse = findings.filter((f): f is PulseFinding => f.outcome.assay === "pulse@1");
  return {
    registered: pulse.filter(({ outcome }) => outcome.role === "registered"),
    beside: pulse.filter(({ outcome }) => outcome.role !== "registered"),
    audits: findings.filter((f): f is AuditFinding => f.outcome.assay === "audit@1"),
    coverage: findings.filter((f): f is CoverageFinding => f.outcome.assay === "coverage@1"),
    calendar: findings.find((f): f is CalendarFinding => f.outcome.assay === "calendar@1") ?? null
  };
}

/** A heading with the sentences under it. */
export interface DetailGroup {
  readonly heading: string;
  readonly sentences: readonly Sentence[];
}

const GROUPS: readonly (readonly [heading: string, belongs: RegExp])[] = [
  ["The conditions, one by one", /^verdict\.condition$/],
  ["Words, signed, deeds", /^verdict\.(columns|undertakings|agreed|hangs-on)$/],
  ["What carried the verdict, and how sure it is", /^verdict\.(carried|confidence|two-parts|rules|past)$/],
  ["What would change the verdict most", /^verdict\.(reach|change|more-changes|signs-unknown|unknown)$/],
  ["What to watch next", /^verdict\.(watch|more-watch|no-watch)$/],
  ["When, and by how much", /^change\.(one|gain|counting|silent)$/],
  ["The course over the whole", /^change\.trend/],
  ["What it cannot exclude", /^(pulse\.(power|equivalence)|change\.(power|path))$/],
  ["What else the nights show", /^pulse\.(windows|contrast)/],
  ["What the usual tests would say (shown, not used: they find effects that are not there too often)", /^pulse\.usual-test$/],
  ["How near to rounds", /^change\.rounds$/],
  ["Where the counts come from", /^momentum\.events\.(shares|talk-total|background)$/],
  ["The rule, part by part", /^momentum\.events\.rule\./],
  ["How far the model can be trusted", /^momentum\.events\.(calibration|shock|left-out)$/],
  ["Price by price", /^ripple\.(asset|control)$/],
  ["What the other tests say", /^ripple\.(windows|usual-tests)$/],
  ["Question by question", /^forecast\.question$/],
  ["Answers that the series do not bear out", /^forecast\.answer-/],
  ["Rules that were changed", /^forecast\.rule-changed$/],
  ["Against each simple answer", /^forecast\.(skill|skill-lacking|baseline-silent|baseline-waits)$/],
  ["What it hangs on", /^ripple\.(without-one|closes|confounder|ordinary)$/],
  ["What their own clock shows", /^momentum\.salvos\./],
  ["What the figures show, under each reading of the window", /^pledge\.(window|silent|no-window)$/],
  ["Substitution and rebound", /^pledge\.(class|rebound)$/],
  ["What each side counts", /^pledge\.counted$/],
  ["Kept by claim and kept by figures", /^pledge\.share/],
  ["How long promises held, and what the words mean", /^pledge\.(held|words-mean)$/],
  ["What the interval is worth, and how it was made", /^series-forecast\.(conformal|running|drawn|unfitted)/],
  ["Against other baselines, and whether it is to be taken at its word", /^series-score\./],
  ["What waits, and what is only proposed", /^record\./],
  ["From text to text", /^draft\.step$/],
  ["Where copies differ", /^draft\.(copies|by-copy)$/],
  ["Where the scale and the coder's word differ", /^draft\.disagree$/],
  ["What became of the text, and who wrote it", /^draft\.(statuses|authors|points|lineage|not-seen|reached)$/],
  ["How to read the scales", /^draft\.ends$/],
  ["What each capital answers", /^lens\.(capital|silent)$/],
  ["One capital's answers that differ", /^lens\.apart$/],
  ["How far they are apart on this event", /^lens\.event-(divergence|too-few)$/],
  ["What hangs on pages of low grade", /^lens\.(grades|without-low.*|event-grades)$/],
  ["How steady the coder is", /^lens\.(steady.*|one-hand|two-hands)$/],
  ["Pages that give a word for a day", /^event\.retold/],
  ["How much a day, window by window", /^toll\.(window|lacking)$/],
  ["What each claimant says", /^toll\.claim$/],
  ["What was revised, and is no event", /^toll\.revised$/],
  ["Said of it over time", /^ledger\.reread$/],
  ["Whose reading it hangs on", /^ledger\.(windows|depends)$/],
  ["Substitution, and what came after", /^ledger\.(substitution|rebound)$/],
  ["Delivered of agreed", /^ledger\.(handovers|accord|accord-note|dispute)$/],
  ["Days it worked", /^ledger\.corridor$/],
  ["What each side counts of the other (claims)", /^ledger\.(counts|denial|all-counts)$/],
  ["What was put down, and can it be checked", /^ledger\.(verifiable|worth)$/],
  ["Share kept, by party and class of act", /^ledger\.share$/],
  ["When their ranges met, and others' places", /^position\.(spells|range)$/],
  ["What each asked for over time", /^position\.(trial|trial-all|moves)$/],
  ["What the coder of the record says of it", /^position\.judgement$/],
  ["Over all issues, and under other smallest changes", /^position\.(tally|other-change|widths|places)$/],
  ["When it may come", /^scenario\.if$/],
  ["Indicator by indicator", /^scenario\.indicator$/],
  ["Not assessable, and what is missing", /^scenario\.lacking$/],
  ["What an indicator cannot tell", /^scenario\.(caveat|crosses|recomputed)$/],
  ["Questions asked of it", /^scenario\.questions$/],
  ["Of what the range is the share", /^history\.selection$/],
  ["Do signs forecast?", /^history\.(skill|skill-same|best|calibration)$/],
  ["The signs that are here", /^history\.(signs|carried|coder)$/],
  ["By what route", /^history\.(routes|same-range)$/],
  ["This war's own earlier talks, left out of what they are measured by", /^history\.own$/],
  ["What the range rests on", /^history\.figure$/],
  ["The order, coder by coder", /^hypotheses\.order$/],
  ["What it hangs on, when something is left out", /^hypotheses\.(hangs-on|at-risk)$/],
  ["Which items tell most, and which nothing", /^hypotheses\.(discriminating|idle|silent)$/],
  ["Who rated, and how far they agree", /^hypotheses\.(coder|agreement|weights)$/],
  ["Whose figures these are", /\.(claimed|silent)/],
  ["What was fixed beforehand", /\.registered$/]
];

/** Puts the details of a finding under headings; those that fit none come last. */
export function groupDetails({ details }: Finding): DetailGroup[] {
  const fits = (template: string) => GROUPS.find(([, belongs]) => belongs.test(template))?.[0] ?? "Also";
  return [...GROUPS.map(([heading]) => heading), "Also"].flatMap((heading) => {
    const sentences = details.filter(({ template }) => fits(template) === heading);
    return sentences.length === 0 ? [] : [{ heading, sentences }];
  });
}

/** Returns the caveats of findings, each once. */
export function distinctCaveats(findings: readonly Finding[]): Sentence[] {
  return distinct(findings.flatMap((f) => f.caveats));
}

/** Tells whether a sentence says which plan was registered: the same for every finding of a plan. */
export function isFixedBeforehand({ template }: Sentence): boolean {
  return template.endsWith(".registered");
}

/** Returns what findings say of the plans they were fixed in, each once. */
export function fixedBeforehand(findings: readonly Finding[]): Sentence[] {
  return distinct(findings.flatMap((f) => f.details).filter(isFixedBeforehand));
}

function distinct(sentences: readonly Sentence[]): Sentence[] {
  return [...new Map(sentences.map((s) => [JSON.stringify(s), s])).values()];
}

/** Splits what is said into its first sentence, which can head the rest and so has no full stop, and the rest. */
export function splitLead(text: string): [lead: string, rest: string] {
  const end = text.search(/[.?!] +\p{Lu}/u);
  const [lead, rest] = end < 0 ? [text, ""] : [text.slice(0, end + 1), text.slice(end + 1).trimStart()];
  return [lead.replace(/\.$/, ""), rest];
}

/** Says the verdict of a pulse finding in a few words. */
export function verdictWords(outcome: PulseOutcome): string {
  if (outcome.status === "not-assessable") return "Not assessable";
  return { rise: "A rise", fall: "A fall", "no-change": "No change that matters", "cannot-tell": "Cannot tell" }[outcome.verdict ?? "cannot-tell"];
}
