import { words } from "#views/language.ts";
import { bandShapes } from "./band-shapes.ts";
import { READING_WORDS } from "./clock.ts";
import { SIZES } from "./clock-layout.ts";
import { dayScale } from "./day-scale.ts";
import { SceneSvg } from "./scene-svg.tsx";

const SWATCH = { width: 40, height: 10 } as const;

/** The key of the bands: each word with its pattern, and what a broken edge means. */
export function bandKey() {
  const { clock: say } = words();
  const swatch = (word: (typeof READING_WORDS)[number], isMeasured: boolean) => {
    const reading = { by: "", start: 0, end: 1, word, isMeasured, says: "" };
    const scene = bandShapes({ undertaking: { id: word, title: "", href: "", readings: [reading] }, y: 0, rows: [{ reading, y: SIZES.band - SIZES.reading + 2 }] }, dayScale({ from: 0, to: 1 }, 1, SWATCH.width - 1));
    return <SceneSvg scene={scene.filter(({ kind }) => kind !== "text")} {...SWATCH} spoken={null} />;
  };
  return (
    <ul class="key bands">
      {READING_WORDS.map((word) => (
        <li key={word}>
          {swatch(word, true)} {say.word[word]}
        </li>
      ))}
      <li>
        {swatch("kept", false)} {say.onlySaid}
      </li>
    </ul>
  );
}
