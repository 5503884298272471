import type { z } from "zod";
import type { source } from "#core/model/source.ts";
import type { statement } from "#core/model/statement.ts";
import type { RecordAnswers, RecordStatement } from "./statement-types.ts";
import { hostIndex, toCitation } from "./to-citation.ts";
import { toId } from "./to-id.ts";

type Statement = z.input<typeof statement>;

const NOT_ADDRESSED = "not-addressed";

/** Turns the record's readings into statements of a case. What does not address a question is no answer to it. */
export function toStatements(items: readonly RecordStatement[], sources: readonly z.input<typeof source>[]): Statement[] {
  const byHost = hostIndex(sources);
  return items.map((item) => ({
    id: toId(item.id),
    event: toId(item.event),
    capital: toId(item.capital),
    speaker: item.speaker,
    role: item.role,
    on: item.on,
    ...(item.date_precision === undefined ? {} : { onNote: `${item.date_precision} this day, inferred from the page` }),
    published: item.published,
    known: item.known,
    kind: item.kind as Statement["kind"],
    answers: toAnswers(item.answers),
    ...(item.answers_second === undefined ? {} : { answersSecond: toAnswers(item.answers_second) }),
    confidence: item.coder_confidence as Statement["confidence"],
    summary: item.summary,
    ...(item.quote === undefined ? {} : { quote: item.quote }),
    ...(item.note === undefined ? {} : { note: item.note }),
    sources: item.sources.map((page) => toCitation(page, byHost))
  }));
}

function toAnswers(answers: RecordAnswers): Statement["answers"] {
  return Object.fromEntries(Object.entries(answers).map(([question, value]) => [question, value === NOT_ADDRESSED ? null : value]));
}
