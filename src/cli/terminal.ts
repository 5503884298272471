import type { CliEffects } from "./output.ts";

const NARROWEST = 40;
const WIDEST = 110;
const STANDARD = 88;

/** Width and colour that suit whoever reads stdout; `NO_COLOR` and `COLUMNS` are heeded. */
export function textOptions({ env, isTerminal }: Pick<CliEffects, "env" | "isTerminal">): { widthColumns: number; colour: boolean } {
  const columns = Number(env.COLUMNS);
  const widthColumns = columns >= NARROWEST ? Math.min(columns, WIDEST) : STANDARD;
  return { widthColumns, colour: isTerminal && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb" };
}

/** Tells on stderr what was just finished. */
export function progressOn(effects: Pick<CliEffects, "stderr">): (done: string) => void {
  return (done) => effects.stderr(`assessed ${done}\n`);
}

/** Tells on stderr what a writer before this one left behind. */
export function tellOn(effects: Pick<CliEffects, "stderr">): (sentence: string) => void {
  return (sentence) => effects.stderr(`${sentence}\n`);
}
