import { Fragment } from "preact";

const FIGURE = /(−?[\d.,]+ %|p [=<>] [\d.]+|\d{4}–\d{2,4})/;

/** A sentence in which a figure and its sign stay on one line. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(FIGURE).map((part, i) =>
        i % 2 === 1 ? (
          <span key={i} class="together">
            {part}
          </span>
        ) : (
          <Fragment key={i}>{part}</Fragment>
        )
      )}
    </>
  );
}
