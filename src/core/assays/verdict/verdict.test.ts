import { describe, expect, it } from "vitest";
import { concluded, demand, handover, inEarnest, NOW, partyIn, promise, type Records, RULES, START, summaryIn, theatre, together, verdictCase } from "../../../../test/support/verdict-case.ts";
import { addDays } from "#core/model/day-count.ts";
import type { Term } from "#core/model/term.ts";

const PARTIES = ["alpha", "beta"] as const;
const OTHER = { alpha: "beta", beta: "alpha" } as const;
const find = (records: Records, party: string, at = NOW) => partyIn(concluded(verdictCase(records), at), party);
const stateOf = (records: Records, party: string, id: string) => find(records, party).conditions.find((one) => one.id === id)!;
const ofTerm = (one: Term, party = "alpha") => find({ terms: [one] }, party).undertakings[0];

describe.each(PARTIES)("what %s put down", (party) => {
  it("is in earnest when every condition of it holds, and no fewer", () => {
    expect(find(inEarnest(party), party).word).toBe("in-earnest");
    const whole = inEarnest(party);
    const lacking: Records[] = [
      { ...whole, terms: whole.terms!.slice(1) },
      { ...whole, terms: [...whole.terms!, ...[1, 2, 3, 4].map((i) => promise(`broken-${i}`, [party], [{ status: "broken" }]))] },
      { ...whole, terms: [1, 2, 3].map((i) => promise(`kept-${i}`, [party], [{ status: "kept" }], { staller: i === 1 ? "no" : "unclear" })) },
      { ...whole, positions: whole.positions!.slice(1) },
      { ...whole, accords: [], exchanges: [] }
    ];
    expect(lacking.map((records) => find(records, party).word)).toEqual(lacking.map(() => "cannot-tell"));
  });

  it("is theatre when every condition of it holds, and no fewer", () => {
    expect(find(theatre(party), party).word).toBe("theatre");
    const whole = theatre(party);
    const far = party === "alpha" ? 0.4 : 0.6;
    const lacking: Records[] = [
      { ...whole, terms: whole.terms!.slice(1) },
      { ...whole, terms: [...whole.terms!, ...[1, 2, 3].map((i) => promise(`kept-${i}`, [party], [{ status: "kept" }]))] },
      { ...whole, positions: [...whole.positions!, demand(party, "land", 220, [far, far])] },
      { ...whole, positions: whole.positions!.filter(({ issue }) => issue === "law" || issue === "sea") },
      { ...whole, positions: [demand(party, "land", -100, party === "alpha" ? [0, 0] : [1, 1]), ...whole.positions!] },
      { ...whole, ...handover(party, OTHER[party], 40) },
      { ...whole, accords: [], exchanges: [] }
    ];
    expect(lacking.map((records) => find(records, party).word)).toEqual(lacking.map(() => "cannot-tell"));
  });

  it("is seen by itself: what the other put down changes nothing", () => {
    const both = concluded(verdictCase(together(inEarnest(party), theatre(OTHER[party]))));
    expect([partyIn(both, party).word, partyIn(both, OTHER[party]).word]).toEqual(["in-earnest", "theatre"]);
  });

  it("cannot be told from a silent record, and it is said that all is lacking", () => {
    const found = find({}, party);
    expect(found.word).toBe("cannot-tell");
    expect(found.conditions.map(({ state }) => state)).toEqual(found.conditions.map(() => "open"));
    expect(found.notCoded).toEqual(["undertakings", "agreed"]);
  });

  it("is not said to be nothing where nothing of the kind is coded", () => {
    const { accords: _accords, exchanges: _exchanges, ...rest } = theatre(party);
    expect(stateOf(rest, party, "nothing-carried-out")).toMatchObject({ state: "open", had: 0, open: 0 });
    expect(stateOf({ ...rest, ...handover(party, OTHER[party], 0) }, party, "nothing-carried-out").state).toBe("met");
    expect(stateOf({ ...rest, ...handover(OTHER[party], party, 40) }, party, "nothing-carried-out").state).toBe("met");
    expect(stateOf({ ...rest, positions: [] }, party, "no-move")).toMatchObject({ state: "open", had: 0, open: 4 });
    expect(summaryIn(concluded(verdictCase(rest))).reach.find((one) => one.party === party && one.word === "theatre")!.fewest).toBeNull();
  });

  it("says that nothing moved of the issues that can be told, and of none where none can", () => {
    const { conditions } = find({ positions: theatre(party).positions!.filter(({ issue }) => issue === "law") }, party);
    expect(conditions.filter(({ id }) => ["towards", "no-move", "unmoved"].includes(id)).map(({ open }) => open)).toEqual([3, 0, 3]);
    const { conditions: unseen } = find({ ...theatre(party), positions: [] }, party);
    expect(unseen.find(({ id }) => id === "no-move")).toMatchObject({ state: "open", had: 0 });
  });
});

describe("swapped labels", () => {
  const relabel = (text: string) => text.replace(/alpha|beta/g, (name) => OTHER[name as keyof typeof OTHER]);
  const swapped = <T>(value: T): T => JSON.parse(relabel(JSON.stringify(value))) as T;
  it("mirror the finding of each party, to the last row", () => {
    const content = verdictCase(together(inEarnest("alpha"), theatre("beta"), { terms: [promise("joint", ["alpha", "beta"], [{ status: "broken", by: ["alpha"] }])] }));
    const [plain, mirrored] = [concluded(content), concluded(swapped(content))];
    for (const party of PARTIES) expect(swapped(partyIn(mirrored, party))).toEqual(partyIn(plain, OTHER[party]));
  });
});

describe("an undertaking", () => {
  it("has no word by its giver's own, whatever that says", () => {
    expect(ofTerm(promise("a", ["alpha"], [{ status: "kept", by: ["alpha"] }]))).toMatchObject({ word: null, open: "silent" });
    expect(ofTerm(promise("a", ["alpha"], [{ status: "broken" }, { status: "kept", by: ["alpha"] }]))).toMatchObject({ word: "broken" });
    const own = [1, 2, 3].map((i) => promise(`alpha-kept-${i}`, ["alpha"], [{ status: "kept", by: ["alpha"] }]));
    expect(find({ ...inEarnest("alpha"), terms: own }, "alpha").word).toBe("cannot-tell");
  });

  it("has none by pages graded F or 6, and words on them change none", () => {
    for (const page of ["rumour", "odd"]) {
      expect(ofTerm(promise("a", ["alpha"], [{ status: "kept", page }])), page).toMatchObject({ word: null, open: "not-judged", unjudged: 1 });
      expect(ofTerm(promise("a", ["alpha"], [{ status: "kept" }, { status: "broken", page }])), page).toMatchObject({ word: "kept" });
    }
  });

  it("is kept by the other's admission, and not broken by the other's charge, which is enough to doubt it", () => {
    expect(ofTerm(promise("a", ["alpha"], [{ status: "kept", by: ["beta"] }]))).toMatchObject({ word: "kept" });
    expect(ofTerm(promise("a", ["alpha"], [{ status: "broken", by: ["beta"] }]))).toMatchObject({ word: null, open: "adversary-alone" });
    expect(ofTerm(promise("a", ["alpha"], [{ status: "broken", by: ["alpha", "beta"] }]))).toMatchObject({ word: null, open: "adversary-alone" });
    expect(ofTerm(promise("a", ["alpha"], [{ status: "broken", by: ["gamma"] }]))).toMatchObject({ word: "broken" });
    expect(ofTerm(promise("a", ["alpha"], [{ status: "kept" }, { status: "broken", by: ["beta"] }]))).toMatchObject({ word: null, open: "words-differ" });
  });

  it("that several gave is broken by nobody until somebody says whose part it was, and kept by all", () => {
    const joint = (of?: readonly string[]) => promise("a", ["alpha", "beta"], [{ status: "broken", ...(of ? { of } : {}) }]);
    expect(PARTIES.map((party) => ofTerm(joint(), party)!.open)).toEqual(["breaker-not-named", "breaker-not-named"]);
    expect(PARTIES.map((party) => ofTerm(joint(["beta"]), party)!.word)).toEqual([null, "broken"]);
    const kept = promise("a", ["alpha", "beta"], [{ status: "kept" }]);
    expect(PARTIES.map((party) => ofTerm(kept, party)!.word)).toEqual(["kept", "kept"]);
  });

  it("has no word over the whole where only the air was seen, or where air and ground differ", () => {
    expect(ofTerm(promise("a", ["alpha"], [{ status: "kept", where: "air" }]))).toMatchObject({ word: null, open: "one-place" });
    expect(ofTerm(promise("a", ["alpha"], [{ status: "kept", where: "air" }, { status: "broken", where: "ground" }]))).toMatchObject({ word: null, open: "words-differ" });
    expect(ofTerm(promise("a", ["alpha"], [{ status: "kept", where: "air" }, { status: "kept", where: "ground" }]))).toMatchObject({ word: "kept" });
  });

  it("is empty when it was undertaken so that nobody could check it, and an offer that nobody took up is nothing", () => {
    expect(ofTerm(promise("a", ["alpha"], [], { monitor: "none", termsPublic: "no" }))).toMatchObject({ word: "empty" });
    const begun = promise("a", ["alpha"], [], { monitor: "none", termsPublic: "no" });
    const offer = { ...begun, ladder: [{ ...begun.ladder[0]!, status: "tabled" as const }] };
    expect(ofTerm(offer)).toMatchObject({ word: null, open: "not-taken-up" });
    expect(stateOf({ terms: [offer] }, "alpha", "kept")).toMatchObject({ open: 0, state: "failed" });
  });
});

describe("a move", () => {
  const word = (...places: readonly (readonly [at: number, low: number, high: number])[]) => find({ positions: places.map(([at, low, high]) => demand("alpha", "land", at, [low, high])) }, "alpha", 400).issues[0]!.word;
  it("counts when both its ends lie in the time, is perhaps one when it may have come before, and is told from one away", () => {
    expect(word([100, 0.1, 0.1], [200, 0.4, 0.4])).toBe("towards");
    expect(word([10, 0.1, 0.1], [200, 0.4, 0.4])).toBe("perhaps-towards");
    expect(word([100, 0.4, 0.4], [200, 0.1, 0.1])).toBe("away");
  });
  it("counts from the first place to the last, which must lie apart: after one away, ranges that touch or overlap show none", () => {
    expect(word([100, 0.25, 0.35], [200, 0.1, 0.15], [300, 0.35, 0.45])).toBe("cannot-tell");
    expect(word([100, 0.25, 0.35], [200, 0.1, 0.15], [300, 0.3, 0.4])).toBe("cannot-tell");
    expect(word([100, 0.25, 0.35], [200, 0.1, 0.15], [300, 0.6, 0.7])).toBe("towards");
    expect(word([100, 0.6, 0.7], [200, 0.8, 0.9], [300, 0.2, 0.3])).toBe("away");
  });
  it("that is certain only with one from before the time is perhaps one", () => expect(word([10, 0.1, 0.1], [200, 0.6, 0.6], [300, 0.3, 0.3])).toBe("perhaps-towards"));
  it("that was taken back by as much is none", () => expect(word([100, 0.1, 0.1], [200, 0.4, 0.4], [300, 0.1, 0.1])).toBe("cannot-tell"));
  it("is excluded only by narrow places on two days in the time", () => {
    expect(word([100, 0.1, 0.1], [200, 0.1, 0.15])).toBe("unmoved");
    expect(word([100, 0.1, 0.1], [200, 0.1, 0.3])).toBe("cannot-tell");
    expect(word([10, 0.1, 0.1], [200, 0.1, 0.1])).toBe("too-few");
  });
});

describe("an accord", () => {
  const agreed = (count: number | null) => find(handover("alpha", "beta", count), "alpha").agreed[0]!;
  it("is carried out by whoever handed over, known only from figures, and is nobody's else", () => {
    expect([agreed(40), agreed(0), agreed(null)].map(({ carriedOut }) => carriedOut)).toEqual(["yes", "no", "unknown"]);
    expect(find(handover("alpha", "beta", 40), "beta").agreed).toEqual([]);
  });
});

describe("the verdict of a case", () => {
  const records = together(inEarnest("alpha"), theatre("beta"));
  const findings = concluded(verdictCase(records));
  it("sets the words side by side and gives none to the process", () => {
    expect(summaryIn(findings).parties.map(({ word }) => word)).toEqual(["in-earnest", "theatre"]);
    expect(summaryIn(findings).process).toBeNull();
  });
  it("as of a day, does not change with what is published later", () => {
    const later = { ...promise("late", ["beta"], [{ status: "kept" }], { at: NOW - 5 }), sources: promise("late", ["beta"], [], { at: NOW + 5 }).sources };
    const more = together(records, { terms: [later], positions: [demand("beta", "arms", NOW + 1, [0.2, 0.2])] });
    const withoutDigests = (all: typeof findings) => all.map(({ outcome, sentence, details }) => ({ outcome, sentence, details }));
    expect(withoutDigests(concluded(verdictCase(more)))).toEqual(withoutDigests(findings));
  });
  it("forgets what was announced before the stated time", () => expect(find(inEarnest("alpha"), "alpha", 466).undertakings).toEqual([]));
  it("counts confidence by rule: low where a word turns on a single record, as here, or where few have a word", () => {
    expect(summaryIn(findings).confidence).toMatchObject({ level: "low", words: 3, stale: false });
    expect(summaryIn(findings).confidence.hanging).toBeGreaterThan(0);
    const more = [1, 2, 3, 4].map((i) => promise(`more-${i}`, ["alpha"], [{ status: "kept" }]));
    const many = together(records, { terms: [...more, ...[1, 2, 3, 4].map((i) => promise(`void-${i}`, ["beta"], [{ status: "broken" }]))], positions: [demand("alpha", "arms", 10, [0.1, 0.1]), demand("alpha", "arms", 200, [0.4, 0.4])] }, handover("alpha", "gamma", 9));
    expect(summaryIn(concluded(verdictCase(many))).confidence.hanging).toBeGreaterThan(0);
    expect(summaryIn(concluded(verdictCase({ terms: [...more, ...more.map((one) => ({ ...one, id: `b-${one.id}`, givers: ["beta"] }))] }))).confidence).toMatchObject({ level: "moderate", words: 4, hanging: 0 });
    expect(summaryIn(concluded(verdictCase({ terms: [...more, ...more.map((one) => ({ ...one, id: `b-${one.id}`, givers: ["beta"] }))] }), 301)).confidence).toMatchObject({ level: "low", stale: true });
  });
});

describe("what would change it", () => {
  const short = { ...inEarnest("alpha"), terms: [...[1, 2].map((i) => promise(`kept-${i}`, ["alpha"], [{ status: "kept" }])), promise("open", ["alpha"], [{ status: "broken", by: ["beta"] }])] };
  it("names first the item that alone would turn the word", () => {
    const { changes, reach } = summaryIn(concluded(verdictCase(short)));
    expect(changes[0]).toMatchObject({ record: "terms/open", parties: ["alpha"], towards: "in-earnest", value: "kept", needs: 1 });
    expect(reach.find(({ party, word }) => party === "alpha" && word === "in-earnest")).toMatchObject({ fewest: 1 });
  });
  it("counts how many must come out together where none alone would do, and says where nothing open would do", () => {
    const further = { ...short, terms: [promise("kept-1", ["alpha"], [{ status: "kept" }]), ...[1, 2].map((i) => promise(`open-${i}`, ["alpha"], []))] };
    const { changes, reach } = summaryIn(concluded(verdictCase(further)));
    expect(changes.filter(({ parties }) => parties.includes("alpha")).map(({ needs }) => needs)).toEqual([2, 2]);
    expect(reach.find(({ party, word }) => party === "alpha" && word === "theatre")!.fewest).toBeNull();
  });
  it("agrees with setting the items so in the record", () => {
    const turned = { ...short, terms: [...short.terms.slice(0, 2), promise("open", ["alpha"], [{ status: "kept" }])] };
    expect(find(turned, "alpha").word).toBe("in-earnest");
  });
});

describe("watch next", () => {
  it("lists what falls on days to come, by day, and nothing that has passed", () => {
    const question = (id: string, at: number, answered = false) => ({ id, title: id, opened: START, deadline: addDays(START, at), known: START, sources: [], rules: [{ from: START, hash: "a" }], probabilities: [], resolutions: answered ? [{ rule: "a", on: START }] : [] });
    const running = promise("running", ["alpha"], [], { at: NOW - 8 });
    const windows = [{ ...running.windows[0]!, to: addDays(START, NOW + 3) }];
    const content = { ...verdictCase({ terms: [{ ...running, windows }] }), forecasts: [question("late", NOW + 9), question("past", NOW), question("answered", NOW + 9, true)] };
    const { watch } = summaryIn(concluded({ ...content, forecasts: content.forecasts as never }));
    expect(watch.map(({ record }) => record)).toEqual(["terms/running", "forecasts/late"]);
  });
  it("puts a question of the talks before those of a scenario on the same day", () => {
    const question = (id: string, scenario?: string) => ({ id, title: id, opened: START, deadline: addDays(START, NOW + 9), known: START, sources: [], rules: [{ from: START, hash: "a" }], probabilities: [], resolutions: [], ...(scenario === undefined ? {} : { scenario }) });
    const { watch } = summaryIn(concluded({ ...verdictCase({}), forecasts: [question("a", "worst"), question("b")] as never }));
    expect(watch.map(({ record }) => record)).toEqual(["forecasts/b", "forecasts/a"]);
  });
});

describe("what is not known", () => {
  it("is counted for each party by itself", () => {
    const { unknown } = summaryIn(concluded(verdictCase(together(inEarnest("alpha"), { terms: [promise("open", ["beta"], [])] }))));
    expect(unknown).toEqual([
      { party: "alpha", undertakings: 0, issues: 3, agreed: 0, staller: 0, notCoded: [] },
      { party: "beta", undertakings: 1, issues: 4, agreed: 0, staller: 0, notCoded: [] }
    ]);
  });
});

describe("the plan", () => {
  it("takes the same end for two parties for an error", () => expect(() => verdictCase({}, { ...RULES, ends: { low: "alpha", high: "alpha", reason: "x" } })).toThrow(/another party/));
});
