/** Turns any name into an id: lower-case letters and digits, everything else a single hyphen. */
export function toId(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/** Returns the host of a web address without a leading “www.” or a closing dot. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, "").replace(/\.$/, "");
}
