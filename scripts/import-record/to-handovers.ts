import type { z } from "zod";
import { HANDED_OVER, type HandedOver, type handover } from "#core/model/exchange.ts";
import type { RecordFigures } from "./exchange-types.ts";
import { toId } from "./to-id.ts";

/** Splits the name of a figure of the record: `bodies_to_<party>`, or `to_<party>` for people. */
export function readFigureName(name: string): { what: HandedOver; to: string } | undefined {
  const [, what = "people", to] = /^(?:([a-z]+)_)?to_([a-z]+)$/.exec(name) ?? [];
  const known = HANDED_OVER.find((one) => one === what);
  return to === undefined || known === undefined ? undefined : { what: known, to: toId(to) };
}

/** Turns the figures of the record into handovers; what is no figure of a handover (who says so, a note) is passed over. */
export function toHandovers(figures: RecordFigures | object): z.input<typeof handover>[] {
  return Object.entries(figures).flatMap(([name, count]: [string, unknown]) => {
    const read = readFigureName(name);
    return read === undefined ? [] : [{ ...read, count: count as number | null }];
  });
}
