import { AnswerSection } from "./answer-section.tsx";
import { Audits } from "./audits.tsx";
import { Evidence } from "./evidence.tsx";
import { MethodNotes } from "./method-notes.tsx";
import type { PageContext } from "./page-context.ts";
import { TestSection } from "./test-section.tsx";
import { Toll, Verdicts } from "./verdicts.tsx";
import { ViewHead } from "./view-head.tsx";
import type { View } from "./views.ts";

/** What a view shows, whichever page it stands on: its head, then its answers. */
export function ViewParts({ page, view }: { readonly page: PageContext; readonly view: View }) {
  return (
    <div class="part" id={view.kind === "tests" ? undefined : view.id}>
      <ViewHead page={page} view={view} />
      <Answers page={page} view={view} />
    </div>
  );
}

function Answers({ page, view }: { readonly page: PageContext; readonly view: View }) {
  switch (view.kind) {
    case "clock":
      return null;
    case "tests":
      return (
        <>
          <Verdicts page={page} />
          <Toll page={page} />
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
