import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { SeriesBuild } from "./series-build.ts";
import { absenceOf, readerOf, repositoryFolder, sharedFolder } from "./shared-folder.ts";

const DEFAULT_CASE = "ukraine-2025";

/** Returns the folder of series that a build writes to. */
export function seriesFolderOf({ case: name = DEFAULT_CASE }: Pick<SeriesBuild, "case">): string {
  return join(repositoryFolder, "cases", name, "series");
}

/** Writes the files of some series when the script that calls it is the one being run; its one argument is the folder of raw files. */
export async function writeWhenRun(scriptUrl: string, builds: readonly SeriesBuild[]): Promise<void> {
  if (scriptUrl !== pathToFileURL(process.argv[1] ?? "").href) return;
  const folder = process.argv[2] ?? join(sharedFolder, "data");
  const absence = absenceOf(folder);
  if (absence !== undefined) {
    console.error(absence);
    process.exitCode = 1;
    return;
  }
  for (const one of builds) {
    const { path } = one;
    const seriesFolder = seriesFolderOf(one);
    const { csv, sidecarYaml } = await one.build(readerOf(folder));
    await mkdir(dirname(join(seriesFolder, path)), { recursive: true });
    await writeFile(join(seriesFolder, `${path}.csv`), csv);
    await writeFile(join(seriesFolder, `${path}.yaml`), sidecarYaml);
    console.error(`${path}: ${csv.split("\n").length - 2} days`);
  }
}
