import type { z } from "zod";
import type { proposal } from "#core/model/proposal.ts";
import { toId } from "./to-id.ts";

/** Something the record's coder remembered and could not confirm. */
export interface RecordLead {
  readonly id?: string;
  readonly about?: string;
  readonly text?: string;
  readonly summary?: string;
  readonly confirm?: string;
  readonly would_confirm?: string;
  readonly why_not_in_list?: string;
}

/** Leads of one file of the record, and what they would become. */
export interface LeadsOf {
  readonly kind: string;
  readonly leads: readonly RecordLead[];
}

/** Turns what the record calls unconfirmed into leads of `proposals/`: texts without a record, in no count. */
export function toProposals(parts: readonly LeadsOf[], compiled: string): z.input<typeof proposal>[] {
  return parts.flatMap(({ kind, leads }) =>
    leads.map(({ id, about, text, summary, confirm, would_confirm, why_not_in_list }, i) => {
      const wouldConfirm = would_confirm ?? confirm ?? why_not_in_list;
      return {
        id: `${kind}-lead-${i + 1}-${toId(id ?? about ?? "")}`.replace(/-$/, "").slice(0, 120).replace(/-$/, ""),
        kind,
        says: about === undefined ? (text ?? summary ?? "") : `${about}: ${text ?? summary ?? ""}`,
        proposedBy: { name: "the coder of the record, from memory", kind: "person" as const },
        proposed: compiled,
        ...(wouldConfirm === undefined ? {} : { wouldConfirm }),
        record: null
      };
    })
  );
}
