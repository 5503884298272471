import { parseHTML } from "linkedom";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { Layout } from "./layout.tsx";

const publish = (json: string) => parseHTML(renderToString(h(Layout, { title: "A page", description: "Of a test", frame: { kind: "published", data: { json, texts: "texts.js" } }, children: "content" }))).document;

test("no text in the data of a published page can end its block or begin another", () => {
  const data = { says: "</script><script>alert(1)</script><!--" };
  const page = publish(JSON.stringify(data));
  expect([...page.querySelectorAll("script")].map((one) => one.getAttribute("type") ?? one.getAttribute("src"))).toEqual(["texts.js", "earnest.js", "application/json"]);
  expect(JSON.parse(page.querySelector("#data")!.textContent)).toEqual(data);
});

test("the policy of a published page allows its own files and nothing inline", () => {
  const policy = publish("{}").querySelector("meta[http-equiv=Content-Security-Policy]")!.getAttribute("content")!;
  expect(policy).toMatch(/^default-src 'none'; script-src 'self' file:; style-src 'self' file:;/);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});
