import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { fixtureContent } from "../../../test/fixtures/content.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import { foldedLine } from "./calendar-text.ts";
import { renderCalendar } from "./icalendar.ts";

const content = fixtureContent();
const names = { arvenia: "Arvenia", belmark: "Belmark" };
const render = (changed: Partial<CaseContent> = {}, site: string | null = null) => renderCalendar({ ...content, ...changed }, { title: "A war", names, addressOf: (record) => (site === null ? null : `${site}#${record}`) });
const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));

describe("the calendar, as an independent reader finds it", () => {
  test("holds every round as an event of whole days, the day after the last as its end", () => {
    const [first] = content.rounds;
    const events = eventsOf(render({ rounds: [{ ...first!, to: "2031-12-31", from: "2031-12-30" }], terms: [] }));
    expect(events).toHaveLength(1);
    const [event] = events;
    expect([event!.startDate.isDate, event!.startDate.toString(), event!.endDate.toString()]).toEqual([true, "2031-12-30", "2032-01-01"]);
    expect([event!.uid, event!.summary, event!.location]).toEqual([`round-${first!.id}@lakeside.earnest`, first!.title, "Lakeside"]);
    expect(event!.description).toBe("At the table: Arvenia and Belmark\nWhat came out: statement only");
  });

  test("keeps every character of a text, and no line is longer than 75 octets", () => {
    const title = "Talks; on “прекращение огня”, day 1\\2: ".repeat(6).trim();
    const text = render({ rounds: [{ ...content.rounds[0]!, title }] });
    expect(eventsOf(text).map(({ summary }) => summary)).toContain(title);
    expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("a text with a line of its own cannot begin a property", () => {
    const [event] = eventsOf(render({ rounds: [{ ...content.rounds[0]!, title: "Round\r\nATTACH:file:///etc/passwd" }], terms: [] }));
    expect(event!.summary).toBe("Round\nATTACH:file:///etc/passwd");
    expect(event!.component.getFirstProperty("attach")).toBeNull();
  });

  test("ends an undertaking once for each who reads an end, and names whose reading it is", () => {
    const [truce] = content.terms;
    const reading = { parties: [], from: null, source: "agency-page" };
    const windows = [{ ...reading, readBy: "Arvenia", to: "2031-04-20T21:00:00Z" }, { ...reading, readBy: "Belmark", to: "2031-04-21" }, { ...reading, readBy: "The Agency", to: null }, { ...reading, readBy: "The Gazette", to: "2031-05" }];
    const events = eventsOf(render({ rounds: [], terms: [{ ...truce!, windows }] }));
    expect(events.map(({ uid, summary, startDate }) => [uid, summary, startDate.toString()])).toEqual([
      ["term-lake-truce-arvenia-agency-page@lakeside.earnest", "Ends as read by Arvenia: A truce on the lake", "2031-04-20T21:00:00Z"],
      ["term-lake-truce-belmark-agency-page@lakeside.earnest", "Ends as read by Belmark: A truce on the lake", "2031-04-21"]
    ]);
  });

  test("a meeting that was called off stands on its planned day and says so", () => {
    const round = { ...content.rounds[0]!, countsAsRound: false, from: null, to: null, calledOff: "2031-06-01", plannedFrom: "2031-06-03" };
    const [event] = eventsOf(render({ rounds: [round], terms: [] }));
    expect([event!.startDate.toString(), event!.summary, event!.component.getFirstPropertyValue("status")]).toEqual(["2031-06-03", `Called off: ${round.title}`, "CANCELLED"]);
  });

  test("uids are unique, stamps are days of the data, and links are absolute or absent", () => {
    const events = eventsOf(render());
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.map((one) => String(one.component.getFirstPropertyValue("dtstamp"))).every((stamp) => stamp.endsWith("T00:00:00Z"))).toBe(true);
    expect(events[0]!.component.getFirstProperty("url")).toBeNull();
    expect(String(eventsOf(render({}, "https://x.example/"))[0]!.component.getFirstPropertyValue("url"))).toMatch(/^https:\/\/x\.example\/#rounds\//);
  });
});

test("a line of 75 octets is not folded, one of 76 is", () => {
  expect(foldedLine("x".repeat(75))).toBe(`${"x".repeat(75)}\r\n`);
  expect(foldedLine("x".repeat(76))).toBe(`${"x".repeat(75)}\r\n x\r\n`);
});
