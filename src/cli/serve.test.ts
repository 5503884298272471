import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emptyWorkshop } from "../../test/invented-war.ts";
import { tinyCase } from "../../test/support/tiny-case.ts";
import { runEarnest } from "./main.ts";

it("writes an error of the server to stderr in one line with its stack, and answers with a plain page that tells nothing of it", async () => {
  const workshop = await emptyWorkshop();
  try {
    await tinyCase(join(workshop.cwd, "cases", "tiny"));
    const broken = join(workshop.cwd, "cases", "broken");
    await mkdir(broken);
    await writeFile(join(broken, "case.yaml"), "id: broken\n");
    const answers: { readonly status: number; readonly body: string }[] = [];
    const visit = async () => {
      const url = /http:\S+/.exec(workshop.said.err)![0];
      const response = await fetch(`${url}cases/broken`);
      answers.push({ status: response.status, body: await response.text() });
    };
    expect(await runEarnest(["serve", "tiny", "--port", "0"], { ...workshop.effects, untilInterrupted: visit })).toBe(0);
    expect(answers).toEqual([{ status: 500, body: expect.stringContaining("We failed") as string }]);
    expect(workshop.said.err).toMatch(/^The server failed: .*broken.* \| at /m);
    expect(answers[0]!.body).not.toContain(workshop.cwd);
  } finally {
    await workshop.remove();
  }
});
