import { AnswerSection } from "./answer-section.tsx";
import { Audits } from "./audits.tsx";
import { Evidence } from "./evidence.tsx";
import { MethodNotes } from "./method-notes.tsx";
import type { PageContext } from "./page-context.ts";
import { TestSection } from "./test-section.tsx";
import { Verdicts } from "./verdicts.tsx";
import type { View } from "./views.ts";

/** What a view shows, whichever page it stands on. */
export function ViewParts({ page, view }: { readonly page: PageContext; readonly view: View }) {
  switch (view.kind) {
    case "clock":
      return null;
    case "tests":
      return (
        <>
          <Verdicts page={page} />
          {page.outline.registered.map((finding) => (
            <TestSection key={finding.id} page={page} finding={finding} />
          ))}
        </>
      );
    case "question":
      return <AnswerSection page={page} section={view} />;
    case "claims":
      return <Audits page={page} />;
    case "evidence":
      return <Evidence page={page} />;
    case "method":
      return <MethodNotes page={page} />;
  }
}
