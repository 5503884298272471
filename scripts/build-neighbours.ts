import { ISO_CODES } from "./build-series/alerts/oblast-names.ts";
import { absenceOf, readerOf, sharedFolder } from "./build-series/kit/shared-folder.ts";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Reader } from "./build-series/kit/shared-folder.ts";

const BOUNDARIES = "alerts/ukraine_oblasts.geojson";
/** One shared corner is a point where four regions meet; two are a border. */
const SHARED_CORNERS = 2;

interface Feature {
  readonly properties: { readonly shapeISO: string };
  readonly geometry: { readonly coordinates: unknown };
}

/** Lists the pairs of oblasts with a common border, from the corners that their outlines share; each pair once, in order. */
export async function neighbours(read: Reader): Promise<[string, string][]> {
  const { features } = JSON.parse(await read.text(BOUNDARIES)) as { readonly features: readonly Feature[] };
  const outlines = Object.entries(ISO_CODES).map(([id, code]) => {
    const feature = features.find(({ properties }) => properties.shapeISO === code);
    if (feature === undefined) throw new Error(`Cannot find a border: wanted an oblast ${code} in ${BOUNDARIES}, there is none`);
    return { id, corners: new Set(cornersOf(feature.geometry.coordinates)) };
  });
  return outlines.flatMap((a, i) =>
    outlines.slice(i + 1).filter((b) => [...a.corners].filter((corner) => b.corners.has(corner)).length >= SHARED_CORNERS).map((b): [string, string] => [a.id, b.id])
  );
}

function cornersOf(coordinates: unknown): string[] {
  if (!Array.isArray(coordinates)) return [];
  if (typeof coordinates[0] === "number") return [coordinates.slice(0, 2).map((v: number) => v.toFixed(4)).join()];
  return coordinates.flatMap(cornersOf);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.argv[2] ?? join(sharedFolder, "data");
  const absence = absenceOf(folder);
  if (absence !== undefined) throw new Error(absence);
  console.log((await neighbours(readerOf(folder))).map((pair) => `[${pair.join(", ")}]`).join(", "));
}
