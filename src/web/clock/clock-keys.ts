/** What a key asks of the clock. */
export type ClockWish = { readonly kind: "walk"; readonly days: number } | { readonly kind: "end"; readonly which: "first" | "last" } | { readonly kind: "zoom"; readonly times: number } | { readonly kind: "whole" } | { readonly kind: "open" };

const ZOOM = 1.6;
const WISHES: Readonly<Record<string, ClockWish>> = {
  ArrowRight: { kind: "walk", days: 1 },
  ArrowLeft: { kind: "walk", days: -1 },
  ArrowDown: { kind: "walk", days: 7 },
  ArrowUp: { kind: "walk", days: -7 },
  PageDown: { kind: "walk", days: 28 },
  PageUp: { kind: "walk", days: -28 },
  Home: { kind: "end", which: "first" },
  End: { kind: "end", which: "last" },
  "+": { kind: "zoom", times: 1 / ZOOM },
  "=": { kind: "zoom", times: 1 / ZOOM },
  "-": { kind: "zoom", times: ZOOM },
  "−": { kind: "zoom", times: ZOOM },
  "0": { kind: "whole" },
  Enter: { kind: "open" }
};

/** Returns what a key asks; null where it is not ours, as with Ctrl, Alt or Meta. */
export function wishOf({ key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">): ClockWish | null {
  return ctrlKey || altKey || metaKey || !Object.hasOwn(WISHES, key) ? null : WISHES[key]!;
}

/** How far one step zooms. */
export const ZOOM_STEP = ZOOM;
