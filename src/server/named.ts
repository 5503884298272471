import type { Brief } from "#core/model/brief.ts";
import type { Guide } from "#core/model/guide.ts";
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
  const names = [...views.map((one) => one.id), ...(brief.guides === undefined ? [] : ["guides"]), "records"];
  const nearest = nearestWord(id, names);
  throw new Problem(404, say.noView, say.viewsAre(brief.asOf, names), nearest === undefined ? undefined : `${base}/${nearest}`);
}

/** Returns the guided reading of this name; a mistyped one is answered with the nearest. */
export function guideNamed({ guides = [] }: Brief, id: string, base: string): Guide {
  const guide = guides.find((one) => one.id === id);
  if (guide !== undefined) return guide;
  const { problems: say } = words();
  const names = guides.map((one) => one.id);
  const nearest = nearestWord(id, names);
  throw new Problem(404, say.noGuide, say.guidesAre(names), nearest === undefined ? undefined : `${base}/guides/${nearest}`);
}
