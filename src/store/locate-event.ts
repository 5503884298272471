import { EVENT_ID, type Event, getScalarValue, type ScalarEvent } from "js-yaml";
import { LineCounter } from "yaml";
import { type Locate, toPlace } from "./locate-node.ts";
import { eventsOf, startOf } from "./plain-yaml.ts";

/** Where a value begins, where the key begins under which it stands, and what it holds; `undefined` = an empty value. */
interface Spot {
  readonly at: number | undefined;
  readonly keyAt: number | undefined;
  readonly inside: ReadonlyMap<string, Spot> | undefined;
}

/**
 * Returns the function that finds places in plain YAML: the same that `locator` finds in a document. Mostly nobody asks it, since nothing is
 * wrong; so nothing but the text is kept for it, which is read once more when it is asked first.
 */
export function eventLocator(text: string): Locate {
  let known: { readonly root: Spot; readonly lines: LineCounter } | undefined;
  return (path, part = "value") => {
    known ??= { root: spotsOf(text, eventsOf(text)), lines: linesOf(text) };
    let spot = known.root;
    let at = spot.at ?? 0;
    for (const [index, step] of path.entries()) {
      const next = spot.inside?.get(String(step));
      if (next === undefined) break;
      const isLast = index === path.length - 1;
      at = (isLast && part === "key" ? next.keyAt : undefined) ?? next.at ?? next.keyAt ?? at;
      spot = next;
    }
    return toPlace(known.lines, at);
  };
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  for (let at = 0; at >= 0; at = text.indexOf("\n", at) + 1 || -1) lines.addNewLine(at);
  return lines;
}

function spotsOf(text: string, events: readonly Event[]): Spot {
  let next = 1;
  return spot(undefined);

  function spot(keyAt: number | undefined): Spot {
    const event = events[next++]!;
    const at = startOf(text, event);
    if (event.type !== EVENT_ID.SEQUENCE && event.type !== EVENT_ID.MAPPING) return { at, keyAt, inside: undefined };
    const inside = new Map<string, Spot>();
    while (events[next]!.type !== EVENT_ID.POP) {
      if (event.type === EVENT_ID.SEQUENCE) inside.set(String(inside.size), spot(undefined));
      else {
        const key = events[next++] as ScalarEvent;
        inside.set(getScalarValue(text, key), spot(startOf(text, key)));
      }
    }
    next += 1;
    return { at, keyAt, inside };
  }
}
