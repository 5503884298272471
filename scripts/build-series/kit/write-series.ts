import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { SeriesBuild } from "./series-build.ts";
import { absenceOf, readerOf, repositoryFolder, sharedFolder } from "./shared-folder.ts";

export const seriesFolder = join(repositoryFolder, "cases", "ukraine-2025", "series");

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
  for (const { path, build } of builds) {
    const { csv, sidecarYaml } = await build(readerOf(folder));
    await mkdir(dirname(join(seriesFolder, path)), { recursive: true });
    await writeFile(join(seriesFolder, `${path}.csv`), csv);
    await writeFile(join(seriesFolder, `${path}.yaml`), sidecarYaml);
    console.error(`${path}: ${csv.split("\n").length - 2} days`);
  }
}
