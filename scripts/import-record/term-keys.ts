/**
 * Steps that tell plainly of whose part they speak, by undertaking; all others speak of the whole. Empty = of nobody's part: that a deal was renewed, or how far it was
 * last seen, is no word on who kept it.
 */
export const STEP_PARTS: Readonly<Record<string, readonly { readonly status: string; readonly says: string; readonly of: readonly string[] }[]>> = {
  "corridor-mariupol-volnovakha-2022-03-05": [
    { status: "broken", says: "Ukraine: shelling of the route", of: ["russia"] },
    { status: "broken", says: "Ukrainian units kept people in", of: ["ukraine"] }
  ],
  "grain-initiative-2022": [
    { status: "broken", says: "four missiles at the Odesa port", of: ["russia"] },
    { status: "partly-kept", says: "renewed, length disputed", of: [] }
  ],
  "easter-truce-2025": [{ status: "broken", says: "Russia, by Ukraine", of: ["ukraine"] }],
  "energy-pause-2026-01": [{ status: "kept", says: "he kept his word", of: ["russia"] }],
  "exchange-istanbul-allforall-2025-06-02": [{ status: "kept", says: "more than 1,000 back", of: ["russia"] }],
  "bodies-istanbul-6000-2025-06-02": [
    { status: "kept", says: "6,057 received", of: ["russia"] },
    { status: "kept", says: "6,060 given, 78 received", of: ["russia"] }
  ],
  "exchange-us-1000-2026-05-08": [{ status: "partly-kept", says: "last seen", of: [] }]
};

/** Pages that name the last day of a reading, where it is not the reading's own page: its end was not to be known before they came out. */
export const END_PAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "corridors-daily-2022-03-04": { "Ukraine (daily lists)": "blog-0406" }
};
