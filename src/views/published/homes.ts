import type { Brief } from "#core/model/brief.ts";
import { viewOf, viewsOf } from "#views/page/views.ts";

/** Where the findings live that no view shows by themselves. */
export const OTHERS = "findings";

/** The page on which each finding is explained, by its id: its view, or the page of the others. */
export type Homes = Readonly<Record<string, string>>;

/** Gives every finding of a brief its page. */
export function homesOf(brief: Brief): Homes {
  const views = viewsOf(brief);
  return Object.fromEntries(brief.findings.map(({ id }) => [id, viewOf(views, id) || OTHERS]));
}
