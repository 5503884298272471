import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson, plain } from "#core/model/canonical.ts";
import { type Finding, IDENTIFYING_FIELDS, type UnsignedFinding } from "#core/model/finding.ts";

const ID_DIGITS = 16;

/** Returns the SHA-256 of a plain value's canonical JSON, in hexadecimal. */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** Rounds every number of a finding as it is kept and gives it the id that its identifying fields hash to. */
export function sign(unsigned: UnsignedFinding, recording: Finding["recording"]): Finding {
  const kept = plain(unsigned);
  return { id: idOf(kept), ...kept, recording };
}

/** Returns the id that a finding's identifying fields hash to. */
export function idOf(finding: UnsignedFinding): string {
  return digestOf(Object.fromEntries(IDENTIFYING_FIELDS.map((name) => [name, finding[name]]))).slice(0, ID_DIGITS);
}
