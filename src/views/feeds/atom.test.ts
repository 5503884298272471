import { parseFeed } from "@rowanmanning/feed-parser";
import { expect, test } from "vitest";
import { renderFeed } from "./atom.ts";

const BRIEFS = [{ asOf: "2031-02-01", says: "Cannot tell." }, { asOf: "2031-03-05", says: "Rose by 5 % & more, <b>not</b> bold \u0007." }, { asOf: "2031-03-05", knownBy: "2031-02-28", says: "Rose." }];
const OPTIONS = { caseId: "small", title: "Arvenia & Belmark", summary: "An invented war.", siteUrl: null, urnOf: (name: string) => `urn:name:${name}` };

test("an independent reader finds every brief, newest first, with the day of its data", () => {
  const feed = parseFeed(renderFeed(BRIEFS, OPTIONS));
  expect(feed).toMatchObject({ title: "Arvenia & Belmark: briefs of Earnest", updated: new Date("2031-03-05"), language: "en" });
  expect(feed.items.map(({ id, title, updated, description }) => [id, title, updated?.toISOString(), description])).toEqual([
    ["urn:name:small 2031-03-05-known-by-2031-02-28", "Arvenia & Belmark, as of 5 Mar 2031", "2031-03-05T00:00:00.000Z", "Rose."],
    ["urn:name:small 2031-03-05", "Arvenia & Belmark, as of 5 Mar 2031", "2031-03-05T00:00:00.000Z", "Rose by 5 % & more, <b>not</b> bold ."],
    ["urn:name:small 2031-02-01", "Arvenia & Belmark, as of 1 Feb 2031", "2031-02-01T00:00:00.000Z", "Cannot tell."]
  ]);
});

test("where the site has an address, ids and links begin with it", () => {
  const feed = parseFeed(renderFeed(BRIEFS, { ...OPTIONS, siteUrl: "https://x.example/war/" }));
  expect(feed.items.map(({ id, url }) => [id, url])[1]).toEqual(["https://x.example/war/#2031-03-05", "https://x.example/war/"]);
  expect(feed).toMatchObject({ self: "https://x.example/war/feed.xml", url: "https://x.example/war/" });
});

test("the order in which briefs are given does not matter", () => {
  expect(renderFeed([...BRIEFS].reverse(), OPTIONS)).toBe(renderFeed(BRIEFS, OPTIONS));
});
