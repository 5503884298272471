import type { ComponentChildren } from "preact";
import type { Finding } from "#core/model/finding.ts";
import { words } from "#views/language.ts";
import { citationOf } from "#views/report/citation.ts";
import type { PageContext } from "./page-context.ts";

interface ShareProps {
  readonly page: PageContext;
  readonly id: string;
  /** What is passed on, as one sentence. */
  readonly title: string;
  readonly finding: Finding | null;
  /** Address of what is passed on. */
  readonly address: string;
  /** Picture of a chart. */
  readonly picture?: { readonly address: string; readonly spoken: string };
  /** Links to files. */
  readonly children?: ComponentChildren;
}

/** How to pass on a chart or a view, folded: files, a link, a picture for another site, a citation. The page's script puts the site's own name before the addresses. */
export function Share({ page, id, title, finding, address, picture, children }: ShareProps) {
  const { figure: say } = words();
  const { plain, bibtex } = citationOf(page.brief, finding, title, address);
  return (
    <details class="share" id={`share-${id}`}>
      <summary>{say.share}</summary>
      <dl>
        {children !== undefined && (
          <div>
            <dt>{say.download}</dt>
            <dd class="files">{children}</dd>
          </div>
        )}
        <div>
          <dt>{say.permalink}</dt>
          <dd>
            <a href={address} class="permalink">{address}</a>
          </dd>
        </div>
        {picture !== undefined && (
          <div>
            <dt>{say.embed}</dt>
            <dd>
              <code class="passage" data-addresses>{`<a href="${address}"><img src="${picture.address}" alt="${attribute(picture.spoken)}" width="720"></a>`}</code>
            </dd>
          </div>
        )}
        <div>
          <dt>{say.cite}</dt>
          <dd data-addresses>{plain}</dd>
        </div>
        <div>
          <dt>{say.bibtex}</dt>
          <dd>
            <code class="passage" data-addresses>{bibtex}</code>
          </dd>
        </div>
      </dl>
      {picture === undefined && (
        <p class="source">
          {say.permalinkNote} {say.embedNote} <span class="scriptless">{say.addresses}</span>
        </p>
      )}
    </details>
  );
}

/** Text within the quotes of an attribute that a reader copies. */
function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
