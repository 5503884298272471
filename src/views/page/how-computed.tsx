import { words } from "#views/language.ts";
import type { PageContext } from "./page-context.ts";

const say = () => words().page.howComputed;

/** Leads from a number to how it was computed. */
export function HowComputed({ page, id, text = say().howWasThisComputed }: { readonly page: PageContext; readonly id: string; readonly text?: string }) {
  return page.links === null ? <code>{say().earnestExplain}{" "}{id}</code> : <a href={page.links.finding(id)}>{text}</a>;
}
