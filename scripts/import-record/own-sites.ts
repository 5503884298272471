/** Hosts that the record does not list and that plainly belong to a source it has: without this an outlet would be two witnesses. */
export const OWN_SITES: Readonly<Record<string, string>> = {
  "aa.com.tr": "anadolu",
  "abc13.com": "abcnews",
  "bbc.com": "bbc",
  "deutsch.news-pravda.com": "pravda-network",
  "english.alahednews.com.lb": "alahed",
  "independent.co.uk": "independent-uk",
  "kpcw.org": "npr",
  "pravda-7pd.pages.dev": "pravda-network",
  "rbc.ua": "rbc-ukraine",
  "ria.ru": "ria",
  "sputnikportal.rs": "sputnik"
};

/** Names by which publishers' notes call a source of the record whose texts they carry. */
export const ORIGIN_NAMES: Readonly<Record<string, string>> = {
  AFP: "afp",
  AP: "ap",
  Axios: "axios",
  BBC: "bbc",
  "Hurriyet Daily News": "hurriyet",
  "Interfax-Ukraine": "interfax-ukraine",
  "Kyiv Independent": "kyiv-independent",
  NPR: "npr",
  Politico: "politico",
  Reuters: "reuters",
  "RFE/RL": "radio-liberty",
  RIA: "ria",
  RT: "rt",
  TASS: "tass",
  "The Guardian": "guardian",
  Ukrinform: "ukrinform",
  Xinhua: "xinhua"
};
