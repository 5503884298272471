import type { Brief } from "#core/model/brief.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { type View, viewsOf } from "#views/page/views.ts";
import { words } from "#views/language.ts";
import { Problem } from "./problem.ts";

/** Returns the view of this name; a mistyped one is answered with the nearest. */
export function viewNamed(brief: Brief, id: string, base: string): View {
  const { problems: say } = words();
  const views = viewsOf(brief);
  const view = views.find((one) => one.id === id);
  if (view !== undefined) return view;
  const names = [...views.map((one) => one.id), "records"];
  const nearest = nearestWord(id, names);
  throw new Problem(404, say.noView, say.viewsAre(brief.asOf, names), nearest === undefined ? undefined : `${base}/${nearest}`);
}
