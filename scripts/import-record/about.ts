/** What stands at the head of each file that is imported. */
export const ABOUT: Readonly<Record<string, string>> = {
  rounds: `Rounds of talks and contacts of leaders, from February 2022 to mid-May 2026, in our own words; dense from January 2025 to
mid-March 2026, thinner after. Imported by scripts/import-record from a record coded by hand and compiled on 2026-11-24.
from and to are local days at the place; a night session that passes midnight keeps the day on which it began. announced is the
first day on which a page seen names the day of the meeting. countsAsRound: a negotiating meeting with at least one party of the
war at the table, or heard in turn by the mediator. Kinds: direct (both parties), trilateral (both and the United States),
mediated (a third party with both), us-russia, us-ukraine, us-ukraine-europe, europe-ukraine (a consultation), conference
(Russia not there), call (leaders), cancelled (announced and not held, or moved). Kind, level, outcome and countsAsRound are the
coder's judgement. An absent topic is no proof that it was not raised.`,
  terms: `Undertakings in the war: truces, moratoria, corridors, withdrawals, sea deals, exchange accords, and offers refused, in our own
words; March 2022 to mid-May 2026, thin for 2023 and 2024. Imported by scripts/import-record from a record coded by hand and compiled on
2026-11-24. A window stands as each party reads it; null = that party named none; a day as the end is the last day, inclusive. Steps of the
ladder are what somebody said of it, and are never taken back, only followed by others. Every count of the other side's breaches is a
belligerent's claim of credibility 6. What stands under judgement is the coder's opinion.`,
  events: `What happened around the talks, from September 2014 to mid-May 2026, in our own words: 129 entries of a timeline and the 17 events on which
statements of capitals were read; an event that both have on one day is one. Imported by scripts/import-record; compiled on 2026-11-24. Close to a third
of the timeline rests on copies and mirrors, and nobody graded its items: a page has the grade of its source, its item 2 where that is A to C,
3 where D or E, 6 where F. Hosts that nothing else in the record grades were graded by the import. Attacks were found because talks were on: the list
is no series, and nothing is counted on it. Numbers are claims of the page. What stands under stance is the coder's word.`,
  statements: `How capitals read 17 events, from March 2022 to mid-May 2026: 284 public statements, each coded on the fixed questions of case.yaml, in our own
words. Imported by scripts/import-record from a record coded by hand and compiled on 2026-11-24 from excerpts of stored pages: part of each
speech is unseen. An answer of null means that the statement does not speak of it: no answer. answersSecond is a later pass by the same
coder over 51 statements: it shows how steady the coder is, not agreement of two. Credibility grades that the words were said, not that they
are true. A joint text counts once, under the capital that issued it. English pages prevail; Moscow is read through TASS, RT and Ukrainian relays.
Answers and confidence are the coder's judgement.`,
  scenarios: `What may follow if the talks collapse: the five consequences that the article of 2026-01-02 names, in its order, worded by the record, each with
what would be seen first. Imported by scripts/import-record from a record compiled on 2026-11-24; the rules in words are the record's, the rules a machine
reads are the import's. A threshold is a percentile of the series' own past and no forecast; a trip is a reason to look and no finding. All thresholds are the
same whoever is thought to be at fault. What stands under lacking is not shipped: whoever loads a series under that name has the indicator assessed.`,
  forecasts: `Questions about what will happen, with the rule by which each is settled, and every probability ever given. The questions were imported by
scripts/import-record from a record compiled on 2026-11-24; what is filed is added by earnest forecast and earnest resolve, and no import writes over it. Fifteen are
retrospective: written after their deadlines, with the answer in view, they test the code for scoring and are no evidence of skill. A rule is never edited: a change is a
new version with its own day, reason and hash, which holds what is asked, too: a new title, day, cluster or market is a new question. Clusters are our judgement: questions that are nested, of one figure or of one week of meetings count as one. Last trades of
markets stand in benchmarks.csv, built by scripts/build-benchmarks.ts: no licence is stated for the file they come from, and these are a few facts of it. A market is a
benchmark and not the truth.`,
  sources: `Outlets and bodies behind the rounds and the undertakings: who they are, how far to trust them (A to F; F = cannot be judged), whom they were seen
to copy. Imported by scripts/import-record: the record's 155 outlets, and one source for each further host behind a round, graded
as most of its items are. Grades, affiliations and reasons are the coder's judgement; no change of grade over time could be
shown, so each stands from the beginning. Country XX: not known, or a
body of many countries. Entries without hosts are origins met only through others.`,
  exchanges: `Handovers of prisoners and bodies from March 2022 to mid-May 2026, and quarrels about them, in our own words; dense from 2024, thin for
2022, when one side counted 28 exchanges by 27 October and 18 stand here; ordinals 9 to 39 could not be attached. Imported by scripts/import-record from
a record coded by hand and compiled on 2026-11-24. delivered holds the figure both sides give, or the better founded one; every rival figure stands
under claims; null = not published or not seen, never zero. People are all people; civilians and wounded are parts of them. Bodies are as the side
that hands them over labels them; Kyiv disputes part of the labels.`,
  accords: `Accords on exchanges: how many each side was to get, claims of what came of the whole, and the coder's own count. What was delivered
stands in exchanges.yaml, stage by stage. Imported by scripts/import-record; the record gives accords no page, so the agreed figures stand on the page
that tells of the agreement under terms.yaml.`,
  corridors: `Ways out for people, March to May 2022: the days promised, as each side reads them, and the days on which a source says that a corridor
worked, worked in part or failed. A day without an entry is unknown, which is no failure. Imported by scripts/import-record from steps of terms.yaml; which
word a step gives a day is the coder's judgement.`,
  issues: `What the talks are about, in fifteen issues, each with a ruler from 0 to 1 on which demands are placed. The rulers run the same way for all: 0 nearest
the furthest Russian text, 1 nearest the furthest Ukrainian text. A ruler measures, it scores nobody. Imported by scripts/import-record from a record coded by hand
and compiled on 2026-11-24. The south is kept apart from Donbas because the parties moved there at different times. What stands under judgements is the coder's own
reading of the claim that a list of demands has not changed, to be reviewed; what the assay says stands beside it.`,
  positions: `What parties, mediators and others demanded on the issues of issues.yaml, from December 2021 to June 2026, in our own words; the pages seen thin out
after March 2026. Imported by scripts/import-record from a record coded by hand and compiled on 2026-11-24, from excerpts of stored pages (about 2,000 characters
each), never whole pages. A place is an interval [low, high] set by hand from the words seen: its width is what they leave open; null with a reason where nothing
can be placed. Every place is one coder's judgement, to be reviewed. Credibility grades that the position was taken, not that it is meant. on is the day it was
stated, or of the report where the note says so; a month where no day was seen. Statuses: standing (said in public as one's own), reported (others say so), floated,
tabled (put forward in public or in the talks), handed-over (a paper was given), agreed-ad-referendum. The London terms of April 2025, written by Ukrainian and
European officials, are booked once, for Ukraine. Holder others: who is neither a party nor a mediator nor the European states together.`
};
