import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import { seriesOf } from "#views/charts/pulse-parts.ts";
import { capitalised, countOf, formatShare, listed } from "#views/format.ts";
import { words } from "#views/language.ts";
import { nameOf, type Names } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { outlineOf, splitLead } from "./outline.ts";
import { isLacking, type Section } from "./sections.ts";
import { tallyOf } from "./tally.ts";
import { tollLine, tollList } from "./toll-line.ts";
import { verdictBlock } from "./verdict-block.ts";

/** So many characters stand in a heading; a longer sentence is cut at its first semicolon, then at its colon. */
const MOST_CHARACTERS = 160;
const SHORT_ENOUGH = 110;
/** Measures of human cost in a heading. */
const MOST_MEASURES = 2;

/** What heads a view: what was found, in one sentence. */
export interface Headline {
  readonly text: string;
  /** The finding whose sentence begins so, which need not be said again. */
  readonly of: Finding["id"] | null;
}

/** Returns the sentence that heads a view: what its findings say together, else what the first of them says; the question where nothing was found. */
export function headlineOf(view: Section, brief: Brief, names: Names): Headline {
  const own = ownHeadline(view, brief, names);
  if (own !== null) return { text: own, of: null };
  const tally = tallyOf(view);
  if (tally !== null) return { text: shortened(tally), of: null };
  const first = view.findings.find((finding) => !isLacking(finding)) ?? view.findings[0];
  return first === undefined ? { text: view.heading, of: null } : { text: shortened(renderSentence(first.sentence, names)), of: first.id };
}

function ownHeadline({ id, findings }: Section, brief: Brief, names: Names): string | null {
  const { views: say } = words();
  switch (id) {
    case "clock":
      return clockHeadline(brief, names);
    case "talks":
      return gunsHeadline(brief, names);
    case "put-down": {
      const verdict = verdictBlock(brief);
      return verdict && say.putDown(capitalised(renderSentence(verdict.title, names)));
    }
    case "history":
      return historyHeadline(findings, brief);
    case "answers":
      return say.answers(findings.length, findings.filter(({ outcome }) => outcome.assay === "answer@1" && (outcome.status !== "assessed" || outcome.verdict === "cannot-tell")).length);
    case "toll": {
      const toll = tollLine(brief);
      const list = toll && tollList(toll);
      return list && say.toll(list.lines.slice(0, MOST_MEASURES));
    }
    case "claims":
      return capitalised(say.claims(findings.length, findings.filter((finding) => !isLacking(finding)).length));
    case "method":
      return say.method;
    default:
      return null;
  }
}

/** How many rounds stand beside which figures. */
function clockHeadline(brief: Brief, names: Names): string | null {
  const { calendar, registered } = outlineOf(brief);
  const rounds = calendar?.outcome.meetings.filter(({ countsAsRound }) => countsAsRound).length ?? 0;
  return capitalised(words().clock.title(countOf(rounds, "round"), listed(registered.map((finding) => seriesOf(finding, names)))));
}

/** What the registered tests say, party by party; null where none is registered. */
function gunsHeadline(brief: Brief, names: Names): string | null {
  const { views: say } = words();
  const { registered } = outlineOf(brief);
  const of = (is: (verdict: string | null) => boolean) => registered.filter(({ outcome }) => is(outcome.status === "assessed" ? outcome.verdict : "lacking")).map(({ outcome }) => nameOf(outcome.party, names));
  if (registered.length === 0) return null;
  const [unsure, lacking] = [of((verdict) => verdict === "cannot-tell" || verdict === null), of((verdict) => verdict === "lacking")];
  const told = (["rise", "fall", "no-change"] as const).flatMap((verdict) => of((one) => one === verdict).map((party) => say.after[verdict](party)));
  if (told.length === 0 && lacking.length === 0) return say.cannotTellGuns(listed(unsure));
  return capitalised([...told, ...(unsure.length > 0 ? [say.cannotTell(listed(unsure))] : []), ...(lacking.length > 0 ? [say.lackingGuns(listed(lacking))] : [])].join("; "));
}

function historyHeadline(findings: readonly Finding[], brief: Brief): string | null {
  const process = verdictBlock(brief)?.finding.outcome.process ?? null;
  if (process === null || findings.every(isLacking)) return null;
  return words().views.history(capitalised(words().phrases.estimativeInWords(process.from, process.to)), formatShare(process.low), formatShare(process.high), process.shifted);
}

/** Cuts a sentence to what a heading holds, at a joint of its own. */
export function shortened(text: string): string {
  const [lead] = splitLead(text);
  const bare = (part: string) => part.replace(/ \([^()]*$/, "").replace(/[.,;:]$/, "");
  if (lead.length <= SHORT_ENOUGH) return bare(lead);
  const clause = lead.split("; ")[0]!;
  if (clause.length <= MOST_CHARACTERS) return lead.length <= MOST_CHARACTERS && !lead.includes("; ") ? lead : clause;
  return bare(clause.split(/: | \(/)[0]!);
}
