import { z } from "zod";
import { changeRegistration } from "./change-registration.ts";
import { day } from "./day.ts";
import { momentumEventsRegistration } from "./momentum-events-registration.ts";
import { momentumSalvosRegistration } from "./momentum-salvos-registration.ts";
import { positionRegistration } from "./position-registration.ts";
import { pledgeRegistration } from "./pledge-registration.ts";
import { pulseRegistration } from "./registration.ts";
import { rippleRegistration } from "./ripple-registration.ts";
import { id, text } from "./text.ts";

const named = z.strictObject({ id, name: text });

/** case.yaml: what the war is, who is in it, and what was registered before looking. */
export const caseFile = z.strictObject({
  id,
  title: text,
  summary: text,
  window: z.strictObject({ from: day, to: day.nullable().describe("null = it goes on") }),
  parties: z.array(named).min(2),
  mediators: z.array(named),
  holders: z.array(named).optional().describe("Who else holds positions on issues, and is neither a party, a mediator nor one capital: a bloc that speaks with one voice on some"),
  licence: text,
  registration: z.strictObject({
    pulse: pulseRegistration.optional(),
    momentum: z.strictObject({ events: momentumEventsRegistration.optional(), salvos: momentumSalvosRegistration.optional() }).optional(),
    change: changeRegistration.optional(),
    pledge: pledgeRegistration.optional(),
    position: positionRegistration.optional(),
    ripple: rippleRegistration.optional()
  })
});
export type CaseFile = z.infer<typeof caseFile>;
