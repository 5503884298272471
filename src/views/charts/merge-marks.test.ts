import { describe, expect, it } from "vitest";
import { blankDocument } from "../linkedom-document.ts";
import { svgMarkup } from "./markup.ts";
import { mergeMarks } from "./merge-marks.ts";

function merged(inner: string): string {
  const { body } = blankDocument();
  body.innerHTML = `<svg>${inner}</svg>`;
  const svg = body.querySelector("svg")!;
  mergeMarks(svg);
  return Array.from(svg.childNodes, svgMarkup).join("");
}

describe("marks that differ in their place alone", () => {
  it("become one path: lines by their steps, the way to the next from the end of the last", () =>
    expect(merged('<g stroke="red"><line x1="1" x2="1" y1="10" y2="4"/><line x1="2.5" x2="2.5" y1="10" y2="9.5"/><line x1="4" x2="6" y1="10" y2="12"/></g>')).toBe('<g stroke="red"><path d="M1,10v-6m1.5,6v-.5m1.5,.5l2,2"></path></g>'));
  it("boxes as closed shapes", () =>
    expect(merged('<g fill="red"><rect x="1" y="2" width="3" height="4"/><rect x="5" y="2" width="3" height="4"/><rect x="9" y="1" width=".5" height="5"/></g>')).toBe('<g fill="red"><path d="M1,2h3v4h-3zm4,0h3v4h-3zm4-1h.5v5h-.5z"></path></g>'));
  it("full dots as strokes of no length, as wide as dot and outline", () =>
    expect(merged('<g fill="red" stroke="red"><circle r="1.7" cx="1" cy="2"/><circle r="1.7" cx="3" cy="2"/><circle r="1.7" cx="5" cy="1"/></g>')).toBe('<g fill="red" stroke="red"><path stroke-width="4.4" stroke-linecap="round" d="M1,2h0m2,0h0m2-1h0"></path></g>'));
  it("closed shapes at their places", () =>
    expect(merged('<g><path d="M0,-2L1,0L0,2Z" transform="translate(10,10)"/><path d="M0,-2L1,0L0,2Z" transform="translate(20,10)"/><path d="M0,-2L1,0L0,2Z" transform="translate(30,5)"/></g>')).toBe('<g><path d="M10,8l1,2-1,2zm10,0l1,2-1,2zm10-5l1,2-1,2z"></path></g>'));
});

describe("marks that differ in more", () => {
  it.each([
    ["a hollow dot", '<g fill="white" stroke="red"><circle r="2" cx="1" cy="2"></circle><circle r="2" cx="3" cy="2"></circle><circle r="2" cx="5" cy="1"></circle></g>'],
    ["dots of several sizes", '<g fill="red" stroke="red"><circle r="1" cx="1" cy="2"></circle><circle r="2" cx="3" cy="2"></circle><circle r="2" cx="5" cy="1"></circle></g>'],
    ["a line of another colour", '<g><line x1="1" x2="1" y1="0" y2="4"></line><line x1="2" x2="2" y1="0" y2="4" stroke="red"></line><line x1="3" x2="3" y1="0" y2="4"></line></g>'],
    ["two marks, which need no merging", '<g><line x1="1" x2="1" y1="0" y2="4"></line><line x1="2" x2="2" y1="0" y2="4"></line></g>'],
    ["marks of several kinds", '<g><line x1="1" x2="1" y1="0" y2="4"></line><rect x="1" y="1" width="1" height="1"></rect><text>a</text></g>']
  ])("stay as they are: %s", (_, marks) => expect(merged(marks)).toBe(marks));
});
