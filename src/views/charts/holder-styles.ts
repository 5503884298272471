import type { PositionIssue, PositionPlace } from "#core/model/position-outcome.ts";
import type { KeyEntry, KeyMark } from "./chart.ts";
import { COLOUR } from "./palette.ts";

type Holder = PositionIssue["holders"][number];

/** How a holder is drawn: by line first, so that it can be told without colour. */
export interface HolderStyle {
  readonly mark: KeyMark;
  readonly stroke: string;
  readonly dash: string;
}

const PARTIES: readonly HolderStyle[] = [
  { mark: "curve", stroke: COLOUR.expected, dash: "none" },
  { mark: "base", stroke: COLOUR.tested, dash: "6,3" },
  { mark: "curve-dashed", stroke: COLOUR.ink, dash: "10,3" }
];
const OTHERS: HolderStyle = { mark: "curve-dotted", stroke: COLOUR.ink, dash: "1.5,2.5" };

/** Returns the style of each holder, by id: parties differ from each other, all others are drawn alike and named where they stand. */
export function stylesOf(holders: readonly Holder[]): ReadonlyMap<string, HolderStyle> {
  const parties = holders.filter(({ isParty }) => isParty);
  return new Map(holders.map((one) => [one.id, one.isParty ? PARTIES[parties.indexOf(one) % PARTIES.length]! : OTHERS]));
}

/** Explains the lines by which holders are told apart; with `short` the names by which those who are no party stand at their marks. */
export function holderKey(holders: readonly Holder[], short = false): KeyEntry[] {
  const styles = stylesOf(holders);
  const others = holders.filter(({ isParty }) => !isParty);
  return [
    ...holders.filter(({ isParty }) => isParty).map(({ id, name }) => ({ mark: styles.get(id)!.mark, text: name })),
    ...(others.length === 0 ? [] : [{ mark: OTHERS.mark, text: others.map(({ name }) => (short ? `${initialsOf(name)} ${name}` : name)).join(", ") }])
  ];
}

/** Shortens a name to what fits beside a mark: `US`, `Eu`. */
export function initialsOf(name: string): string {
  const words = name.split(" ");
  return words.length > 1 ? words.map((word) => word.charAt(0)).join("") : name.slice(0, 2);
}

/** The shapes by which a status is told: what makes a range, what is shown beside, and what cannot be judged. */
export const STATUS_SHAPES = [
  { shape: "circle", isFilled: true, mark: "dot", says: "own", holds: (p: PositionPlace) => p.counts },
  { shape: "times", isFilled: false, mark: "missing", says: "unjudged", holds: (p: PositionPlace) => !p.judged },
  { shape: "circle", isFilled: false, mark: "exploratory", says: "reported", holds: (p: PositionPlace) => p.status === "reported" },
  { shape: "diamond", isFilled: false, mark: "diamond", says: "floated", holds: (p: PositionPlace) => p.status === "floated" },
  { shape: "square", isFilled: true, mark: "round", says: "other", holds: () => true }
] as const;

/** Returns the shape of a place. */
export function shapeOf(place: PositionPlace): (typeof STATUS_SHAPES)[number] {
  return STATUS_SHAPES.find(({ holds }) => holds(place))!;
}
