import { type ComponentChildren, Fragment } from "preact";

/** Signs that stand for a place until its element is put there; no text of a person has them. */
const FIRST = 0xe000;
const PLACE = /([\ue000-\ue0ff])/;

interface PlacedProps {
  /** A sentence of the catalogue: a function of what stands in its places, which says in which order they come. */
  readonly say: (...places: string[]) => string;
  /** What stands in them: a link, a command. */
  readonly places: readonly ComponentChildren[];
}

/** A sentence with elements in it: the language says where each stands. */
export function Placed({ say, places }: PlacedProps) {
  const text = say(...places.map((_, i) => String.fromCharCode(FIRST + i)));
  return (
    <>
      {text.split(PLACE).map((part, i) => (
        <Fragment key={i}>{i % 2 === 1 ? places[part.charCodeAt(0) - FIRST] : part}</Fragment>
      ))}
    </>
  );
}
