import { words } from "#views/language.ts";
import type { PageContext } from "./page-context.ts";

const say = () => words().page.howComputed;

/** So many digits name a finding to a person. */
const DIGITS = 6;

interface HowProps {
  readonly page: PageContext;
  readonly id: string;
  readonly text?: string;
  /** Names the finding, where the same door stands beside many. */
  readonly isNamed?: boolean;
}

/** Leads from a number to how it was computed. */
export function HowComputed({ page, id, isNamed = false, text = isNamed ? say().ofFinding(id.slice(0, DIGITS)) : say().howWasThisComputed }: HowProps) {
  return page.links === null ? <code>{`earnest explain ${id}`}</code> : <a href={page.links.finding(id)}>{text}</a>;
}
