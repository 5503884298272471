import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A case small enough to change every byte of it: a round, an undertaking, a series of ten days with one revision, and comments. */
const TINY_FILES: Readonly<Record<string, string>> = {
  "case.yaml": `# A remark that no schema sees.
id: tiny
title: A tiny war
summary: Two shores of a lake.
window: { from: 2031-01-01, to: null }
parties:
  - { id: north, name: North }
  - { id: south, name: South }
mediators: []
licence: none
registration: {}
`,
  "sources.yaml": `about: Who publishes.
sources:
  - id: gazette
    name: The Gazette
    kind: newspaper
    country: XX
    affiliation: none
    reliability: [{ grade: B, from: null, to: null, reason: For the test. }]
    copies: []
    hosts: []
    updateCycleDays: 1
`,
  "rounds.yaml": `rounds:
  - id: first-round
    title: First round
    kind: direct
    calendar: rounds
    countsAsRound: true
    level: envoys
    from: 2031-01-04
    to: 2031-01-04
    place: { city: Ferry House, country: null }
    announced: null
    announcedStatus: not-found
    participants: []
    partiesPresent: [north, south]
    agenda: []
    outcome: statement-only
    claims: []
    produced: []
    known: 2031-01-06
    sources: [{ id: page, source: gazette, url: null, published: 2031-01-05, credibility: 2 }]
  - id: second-round
    title: Second round
    kind: direct
    calendar: rounds
    countsAsRound: true
    level: envoys
    from: 2031-01-07
    to: 2031-01-07
    place: { city: Ferry House, country: null }
    announced: null
    announcedStatus: not-found
    participants: []
    partiesPresent: [north, south]
    agenda: []
    outcome: statement-only
    claims: []
    produced: []
    known: 2031-01-20
    sources: [{ id: page, source: gazette, url: null, published: 2031-01-08, credibility: 2 }]
`,
  "terms.yaml": `terms:
  - id: truce
    title: A truce – of a day
    givers: [north]
    to: [each other]
    act: stop
    targets: [all-fire]
    region: the lake
    announced: 2031-01-04
    known: 2031-01-06
    monitor: none
    termsPublic: partly
    windows: []
    ladder: [{ status: agreed, on: 2031-01-04, accordingTo: North, parties: [north], source: page }]
    breachCounts: []
    observations: []
    measuredBy: []
    judgement: null
    sources: [{ id: page, source: gazette, url: null, published: 2031-01-05, credibility: 3 }]
`,
  "series/shots.csv": `day,shots\n${Array.from({ length: 10 }, (_, i) => `2031-01-${String(i + 1).padStart(2, "0")},${i === 4 ? "" : i * 3}\n`).join("")}`,
  "series/shots.yaml": `id: shots
title: Shots over the lake
unit: shots
classes: { shots: All of them }
party: north
claimant: { name: South, party: south, kind: belligerent-claim }
source: { name: South, url: null }
licence: none
coverage: { from: 2031-01-01, to: 2031-01-10 }
booking: { unit: day, rule: The date given. }
publicationLagDays: 1
gaps: [{ from: 2031-01-05, to: 2031-01-06, reason: No report. }]
breaks: []
caveats: []
`,
  "series/revisions.csv": "series,day,class,old,new,accepted\nshots,2031-01-03,shots,5,6,2031-01-15\n"
};

/** Writes the tiny case into a folder of its own, or into the one given. */
export async function tinyCase(into?: string): Promise<string> {
  const folder = into ?? (await mkdtemp(join(tmpdir(), "earnest-tiny-")));
  for (const [path, text] of Object.entries(TINY_FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
