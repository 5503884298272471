/** Returns the id by which the case names an oblast of the alerts file: "Kyivska oblast" → kyivska, "Kyiv City" → kyiv-city. */
export function toOblastId(oblast: string): string {
  return oblast.replace(/ oblast$/, "").toLowerCase().replace(/ /g, "-");
}

/** The ISO 3166-2 codes of the boundaries file, by the ids of the alerts file. Luhansk, Crimea and Sevastopol have no alerts in it. */
export const ISO_CODES: Readonly<Record<string, string>> = {
  cherkaska: "UA-71", chernihivska: "UA-74", chernivetska: "UA-77", dnipropetrovska: "UA-12", donetska: "UA-14", "ivano-frankivska": "UA-26",
  kharkivska: "UA-63", khersonska: "UA-65", khmelnytska: "UA-68", kirovohradska: "UA-35", "kyiv-city": "UA-30", kyivska: "UA-32",
  lvivska: "UA-46", mykolaivska: "UA-48", odeska: "UA-51", poltavska: "UA-53", rivnenska: "UA-56", sumska: "UA-59",
  ternopilska: "UA-61", vinnytska: "UA-05", volynska: "UA-07", zakarpatska: "UA-21", zaporizka: "UA-23", zhytomyrska: "UA-18"
};
