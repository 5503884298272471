import { describe, expect, it } from "vitest";
import { holdCase, sizeOf, viewAddresses } from "./support/served.ts";

/** Bytes that a page may have before any compression. */
const LIMIT = 300_000;

describe.each(["cases/ukraine-2025", "test/golden/invented-war/input"])("the pages of %s", (folder) => {
  it("each have at most 300,000 bytes: views, lists of records, findings", async () => {
    const held = await holdCase(folder);
    const addresses = [...viewAddresses(held), ...held.brief.findings.map(({ id }) => `/findings/${id}`)];
    const tooLarge = [];
    for (const address of addresses) {
      const bytes = await sizeOf(held.app, address);
      expect(bytes, address).toBeGreaterThan(1000);
      if (bytes > LIMIT) tooLarge.push(`${address} ${bytes}`);
    }
    expect(tooLarge).toEqual([]);
  });

  it("lead from every input of every finding to records that are there", async () => {
    const { app, brief } = await holdCase(folder);
    const names = [...new Set(brief.findings.flatMap(({ inputs }) => inputs.map(({ name }) => name)))];
    for (const name of names) expect((await app.request(`http://localhost/${name.startsWith("findings/") ? "" : "records/"}${name}?asOf=${brief.asOf}`)).status, name).toBe(200);
  });
});
