import { formatDay } from "#views/format.ts";
import { sectionsOf } from "#views/report/sections.ts";
import { AnswerSection } from "./answer-section.tsx";
import { Audits } from "./audits.tsx";
import { Evidence } from "./evidence.tsx";
import { Layout, type PageFrame } from "./layout.tsx";
import { Masthead } from "./masthead.tsx";
import { MethodNotes } from "./method-notes.tsx";
import { Notices } from "./notices.tsx";
import type { PageContext } from "./page-context.ts";
import { Questions } from "./questions.tsx";
import { TestSection } from "./test-section.tsx";
import { Verdicts } from "./verdicts.tsx";

/** The first page: the answers, then what carries them, then what they rest on. */
export function BriefPage({ page, frame }: { readonly page: PageContext; readonly frame: PageFrame }) {
  const { brief, outline } = page;
  const [first] = outline.registered;
  return (
    <Layout title={`${brief.title}, as of ${formatDay(brief.asOf)} · Earnest`} description={first === undefined ? brief.summary : page.say(first.sentence)} frame={frame}>
      <Masthead page={page} />
      <main id="content">
        <div class="opening">
          <p class="kicker">Do the guns follow the talks?</p>
          <h1>{brief.title}</h1>
          <p class="summary">{brief.summary}</p>
        </div>
        <Questions page={page} />
        <Verdicts page={page} />
        <Notices page={page} />
        {outline.registered.map((finding) => (
          <TestSection key={finding.id} page={page} finding={finding} />
        ))}
        {sectionsOf(brief).map((section) => (
          <AnswerSection key={section.id} page={page} section={section} />
        ))}
        <Audits page={page} />
        <Evidence page={page} />
        <MethodNotes page={page} />
      </main>
      <footer>
        <p>
          Earnest {brief.engine}. Computed from the case’s own files, as of {formatDay(brief.asOf)}; nothing is asked of the network.
        </p>
      </footer>
    </Layout>
  );
}
