import type { AccordKey } from "./to-accords.ts";
import type { CorridorDays } from "./to-corridors.ts";

/** Whose word it is, by the names the record has for them. */
export const SPEAKERS: Readonly<Record<string, string>> = {
  Russia: "russia",
  "Russian MoD": "russia",
  Medinsky: "russia",
  Pasechnik: "russia",
  Pushilin: "russia",
  Saraliev: "russia",
  Ukraine: "ukraine",
  "Coordination HQ": "ukraine",
  Vereshchuk: "ukraine",
  Yermak: "ukraine",
  Zelensky: "ukraine"
};

/** Where the record's accords are told, and what each side claims of the whole. */
export const ACCORD_KEYS: Readonly<Record<string, AccordKey>> = {
  "call-2025-03-18": { terms: [], exchange: "ex-2025-03-19" },
  "istanbul-2025-05-16": { terms: ["exchange-istanbul-1000-2025-05-16"] },
  "istanbul-2025-06-02": {
    terms: ["exchange-istanbul-allforall-2025-06-02", "bodies-istanbul-6000-2025-06-02"],
    totals: [
      { to: "ukraine", what: "people", said: "more than 1,000", low: 1000, high: null, accordingTo: "Zelensky, all nine stages", party: "ukraine", source: ["ex-2025-07-23", "up-0723"] },
      { to: "ukraine", what: "bodies", said: "6,057", low: 6057, high: 6057, accordingTo: "Ukraine", party: "ukraine", source: ["bodies-2025-06-16", "devdis-0616"] },
      { to: "ukraine", what: "bodies", said: "6,060", low: 6060, high: 6060, accordingTo: "Russia", party: "russia", source: ["bodies-2025-06-16", "ogre-0616"] },
      { to: "russia", what: "bodies", said: "78", low: 78, high: 78, accordingTo: "Russia", party: "russia", source: ["bodies-2025-06-16", "ogre-0616"] }
    ]
  },
  "istanbul-2025-07-23": { terms: ["exchange-istanbul-1200-2025-07-23"] },
  "abudhabi-2026-02-05": { terms: ["exchange-abudhabi-2026-02-05"] },
  "geneva-2026-02": { terms: ["exchange-geneva-2026-02"] },
  "us-2026-05-08": { terms: ["exchange-us-1000-2026-05-08"] }
};

/** What steps of the ladder say of single days of a corridor. A day that no step tells of stays unknown. */
export const CORRIDOR_DAYS: CorridorDays = {
  "corridor-mariupol-volnovakha-2022-03-05": [
    { on: "2022-03-05", says: "Ukraine: shelling of the route", state: "failed" },
    { on: "2022-03-05", says: "Russia: nobody used the corridors", state: "failed" },
    { on: "2022-03-05", says: "ICRC: evacuations would not start", state: "failed" }
  ],
  "corridor-sumy-2022-03-08": [
    { on: "2022-03-08", says: "local authorities", state: "worked" },
    { on: "2022-03-08", says: "Ukraine: about 5,000 people left", state: "worked" }
  ],
  "corridors-daily-2022-03-04": [
    { on: "2022-03-15", says: "Ukraine: first movement out of Mariupol", state: "partly" },
    { on: "2022-03-26", says: "buses not let through to Mariupol", state: "partly" },
    { on: "2022-04-01", says: "ICRC: team of three vehicles", state: "failed" }
  ],
  "corridor-azovstal-2022-05": [
    { on: "2022-05-05", says: "ICRC", state: "worked" },
    { on: "2022-05-08", says: "ICRC: more than 170 people reach", state: "worked" }
  ]
};
