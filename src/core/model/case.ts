import { z } from "zod";
import { answerRegistration } from "./answer-registration.ts";
import { capital } from "./capital.ts";
import { changeRegistration } from "./change-registration.ts";
import { day } from "./day.ts";
import { draftRegistration } from "./draft-registration.ts";
import { hypothesesRegistration } from "./hypotheses-registration.ts";
import { lensesRegistration } from "./lenses-registration.ts";
import { momentumEventsRegistration } from "./momentum-events-registration.ts";
import { momentumSalvosRegistration } from "./momentum-salvos-registration.ts";
import { positionRegistration } from "./position-registration.ts";
import { pledgeRegistration } from "./pledge-registration.ts";
import { question } from "./question.ts";
import { pulseRegistration } from "./registration.ts";
import { forecastRegistration } from "./forecast-registration.ts";
import { scoreRegistration } from "./score-registration.ts";
import { rippleRegistration } from "./ripple-registration.ts";
import { historyRegistration } from "./history-registration.ts";
import { id, text } from "./text.ts";
import { tollRegistration } from "./toll-registration.ts";
import { verdictRegistration } from "./verdict-registration.ts";

const named = z.strictObject({ id, name: text });

/** case.yaml: what the war is, who is in it, and what was registered before looking. */
export const caseFile = z.strictObject({
  id,
  title: text,
  summary: text.describe("What the war is and what the case asks"),
  window: z.strictObject({ from: day, to: day.nullable().describe("null = it goes on") }).describe("The time that the case is about"),
  parties: z.array(named).min(2).describe("Who fights"),
  mediators: z.array(named).describe("Who sits with them or carries between them"),
  capitals: z.array(capital).optional().describe("Whose readings statements.yaml holds"),
  questions: z.array(question).optional().describe("What every statement is coded on"),
  holders: z.array(named).optional().describe("Who else holds positions on issues, and is neither a party, a mediator nor one capital: a bloc that speaks with one voice on some"),
  licence: text.describe("Under which terms the case is passed on"),
  registration: z.strictObject({
    pulse: pulseRegistration.optional(),
    momentum: z.strictObject({ events: momentumEventsRegistration.optional(), salvos: momentumSalvosRegistration.optional() }).optional(),
    change: changeRegistration.optional(),
    lenses: lensesRegistration.optional(),
    pledge: pledgeRegistration.optional(),
    history: historyRegistration.optional(),
    draft: draftRegistration.optional(),
    toll: tollRegistration.optional(),
    position: positionRegistration.optional(),
    hypotheses: hypothesesRegistration.optional(),
    answer: answerRegistration.optional(),
    forecast: forecastRegistration.optional(),
    score: scoreRegistration.optional(),
    verdict: verdictRegistration.optional(),
    ripple: rippleRegistration.optional()
  })
});
export type CaseFile = z.infer<typeof caseFile>;
