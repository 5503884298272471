/** Where the findings of a case stand in its folder, one a line. */
export const FINDINGS_FILE = "findings.ndjson";

/** Where the digest of that file stands, so that a change of what identifies no finding is seen too. */
export const SEAL_FILE = "findings.sha256";

/** Returns the text of the seal from the SHA-256 of the findings: what `sha256sum` prints and checks. */
export function sealOf(digest: string): string {
  return `${digest}  ${FINDINGS_FILE}\n`;
}
