import { describe, expect, it } from "vitest";
import { readState, writeState } from "./state.ts";

const address = (search: string) => new URL(`http://localhost/talks${search}`);

describe("the state of a page in its address", () => {
  it("is read as it was written, the anchor and what others wrote kept", () => {
    const written = writeState(address("?other=1#finding-a"), { asOf: "2026-03-01", knownBy: null, open: ["table-a", "share-b"], shut: [] });
    expect(written.href).toBe("http://localhost/talks?other=1&asOf=2026-03-01&open=table-a,share-b#finding-a");
    expect(readState(written)).toEqual({ asOf: "2026-03-01", knownBy: null, open: ["table-a", "share-b"], shut: [] });
  });

  it("is taken back out of the address", () => {
    expect(writeState(address("?asOf=2026-03-01&open=a"), { open: [] }).search).toBe("?asOf=2026-03-01");
    expect(writeState(address("?asOf=2026-03-01&open=a"), { asOf: null, open: [] }).search).toBe("");
  });

  it("takes what is no day and no id as not said", () => {
    expect(readState(address("?asOf=soon&knownBy=2026-1-1&open=a,,%3Cb%3E&shut="))).toEqual({ asOf: null, knownBy: null, open: ["a"], shut: [] });
  });
});
