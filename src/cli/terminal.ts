import type { CliEffects } from "./output.ts";

const NARROWEST = 24;
const WIDEST = 110;
const STANDARD = 88;

/** Width and colour that suit whoever reads stdout; `NO_COLOR` and `COLUMNS` are heeded. */
export function textOptions({ env, isTerminal }: Pick<CliEffects, "env" | "isTerminal">): { widthColumns: number; tableColumns: number; colour: boolean } {
  const columns = Number(env.COLUMNS);
  const widthColumns = columns >= 1 ? Math.min(Math.max(columns, NARROWEST), WIDEST) : STANDARD;
  return { widthColumns, tableColumns: tableColumns({ env }), colour: isTerminal && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb" };
}

/** Returns how wide a table may be: as the terminal is, and without one as wide as it likes. */
export function tableColumns({ env }: Pick<CliEffects, "env">): number {
  const columns = Number(env.COLUMNS);
  return columns >= 1 ? Math.max(columns, NARROWEST) : Infinity;
}

/** Tells on stderr what was just finished. */
export function progressOn(effects: Pick<CliEffects, "stderr">): (done: string) => void {
  return (done) => effects.stderr(`assessed ${done}\n`);
}

/** Tells on stderr what a writer before this one left behind. */
export function tellOn(effects: Pick<CliEffects, "stderr">): (sentence: string) => void {
  return (sentence) => effects.stderr(`${sentence}\n`);
}
