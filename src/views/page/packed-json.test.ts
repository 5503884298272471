import fc from "fast-check";
import { expect, test } from "vitest";
import { packed, sharedTexts, unpacked } from "./packed-json.ts";

test("gives back what it was given, whatever its keys are called", () => {
  const thing = fc.dictionary(fc.constantFrom("forms", "texts", "__proto__", "a", "b"), fc.oneof(fc.integer(), fc.constantFrom("a text that is long enough", "another text of some length", "short"), fc.constant(null)), { maxKeys: 3 });
  const value = fc.letrec((tie) => ({ any: fc.oneof({ depthSize: "small" }, fc.integer(), thing, fc.array(thing), fc.array(tie("any")), fc.dictionary(fc.constantFrom("value", "0", "x"), tie("any"))) })).any;
  fc.assert(fc.property(value, value, (given, other) => {
    const shared = sharedTexts([given, other]);
    const through = unpacked(JSON.parse(JSON.stringify(packed(given, new Map(shared.map((text, i) => [text, i]))))) as ReturnType<typeof packed>, shared);
    expect(JSON.stringify(through)).toBe(JSON.stringify(given));
  }));
});

test("says every form of a thing once, and a long text that comes again", () => {
  const nights = Array.from({ length: 50 }, (_, i) => ({ observed: i, ...(i % 2 === 0 ? {} : { expected: i / 2 }), by: "the same long text" }));
  expect(JSON.stringify(packed(nights)).match(/observed/g)).toHaveLength(2);
  expect(JSON.stringify(packed(nights)).match(/the same long text/g)).toHaveLength(1);
});

test("shares the texts that stand in more than one value, however often in each", () => {
  const [both, often, once] = ["a text of both values", "a text that one says twice", "a text that is said once"];
  const shared = sharedTexts([{ both, often, again: often, once }, [both, "short"]]);
  expect(shared).toEqual([both]);
  expect(JSON.stringify(packed([both, once], new Map([[both, 0]])))).not.toContain(both);
});
