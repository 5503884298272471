import fc from "fast-check";
import { expect, test } from "vitest";
import { packed, unpacked } from "./packed-json.ts";

test("gives back what it was given, whatever its keys are called", () => {
  const thing = fc.dictionary(fc.constantFrom("forms", "texts", "__proto__", "a", "b"), fc.oneof(fc.integer(), fc.constantFrom("a text that is long enough", "another text of some length", "short"), fc.constant(null)), { maxKeys: 3 });
  const value = fc.letrec((tie) => ({ any: fc.oneof({ depthSize: "small" }, fc.integer(), thing, fc.array(thing), fc.array(tie("any")), fc.dictionary(fc.constantFrom("value", "0", "x"), tie("any"))) })).any;
  fc.assert(fc.property(value, (given) => {
    const through = unpacked(JSON.parse(JSON.stringify(packed(given))) as ReturnType<typeof packed>);
    expect(JSON.stringify(through)).toBe(JSON.stringify(given));
  }));
});

test("says every form of a thing once, and a long text that comes again", () => {
  const nights = Array.from({ length: 50 }, (_, i) => ({ observed: i, ...(i % 2 === 0 ? {} : { expected: i / 2 }), by: "the same long text" }));
  expect(JSON.stringify(packed(nights)).match(/observed/g)).toHaveLength(2);
  expect(JSON.stringify(packed(nights)).match(/the same long text/g)).toHaveLength(1);
});
