import { z } from "zod";
import type { LadderRung } from "./ladder-rungs.ts";

/** How a place or a draft stood, in the words of the record. */
export const recordStatus = z.enum(["floated", "reported", "standing", "handed-over", "tabled", "agreed-ad-referendum", "initialled", "agreed", "withdrawn", "rejected", "leaked"]);
export type RecordStatus = z.infer<typeof recordStatus>;

const RUNGS: Readonly<Record<RecordStatus, LadderRung | null>> = {
  floated: "floated",
  reported: "floated",
  standing: "floated",
  "handed-over": "tabled",
  tabled: "tabled",
  "agreed-ad-referendum": "tabled",
  initialled: "tabled",
  agreed: "agreed",
  withdrawn: "lapsed",
  rejected: "lapsed",
  leaked: null
};

/**
 * Returns the rung on which a status of the record puts what it is said of, for every reader alike. What is said in public, by oneself or by others, and
 * not put to the other side is floated; initials and what capitals have yet to confirm settle a text and bind nobody, so they stay on tabled; what is
 * taken back or refused has lapsed.
 *
 * @returns null for a leak, which tells that a text exists and not how far it came.
 * @source Vienna Convention on the Law of Treaties (1969), articles 10 and 12: initialling and signature ad referendum establish a text.
 */
export function ladderRung(status: RecordStatus): LadderRung | null {
  return RUNGS[status];
}
