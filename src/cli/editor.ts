import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError } from "#core/model/errors.ts";

/**
 * Opens a text in an editor and returns it as the person left it. The editor may carry flags (`code --wait`), so a shell reads it; the file is passed
 * apart, never spliced in.
 * @throws UsageError when the editor ends with an error.
 */
export async function editText(editor: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "earnest-edit-"));
  try {
    const file = join(folder, "record.yaml");
    await writeFile(file, text);
    const code = await new Promise((resolve, reject) => {
      spawn("sh", ["-c", `${editor} "$1"`, "sh", file], { stdio: "inherit" }).on("error", reject).on("close", resolve);
    });
    if (code !== 0) throw new UsageError("editor-failed", `Cannot take the text: wanted ${editor} to end with 0, current value is ${String(code)}`, { where: "EDITOR" });
    return await readFile(file, "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
