import type { AnyRecord } from "#core/model/records.ts";
import { citationsOf, gradesOf } from "#core/model/records.ts";
import type { Day } from "#core/model/day.ts";
import { toSourceLine } from "#core/model/evidence.ts";
import type { Citation } from "#core/model/source.ts";
import { countOf, formatDay, listed } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type PageLinks, webAddressOrNull } from "#views/page/page-links.ts";
import { type RecordIndex, recordOf } from "./record-index.ts";
import { credibilityWords, reliabilityWords, titleOf } from "./record-words.ts";

const say = () => words().records.recordPages;

interface PagesProps {
  readonly record: AnyRecord;
  readonly index: RecordIndex;
  readonly links: PageLinks;
  readonly asOf: Day;
}

/** The pages a record was read on, each with both grades, and how many independent origins they are. */
export function RecordPages({ record, index, links, asOf }: PagesProps) {
  const pages = citationsOf(record);
  if (pages.length === 0) return null;
  const { origins } = gradesOf(record, index.sources, asOf);
  return (
    <section aria-labelledby="pages-title">
      <h2 id="pages-title">
        {say().whereItWasRead(countOf(pages.length, say().nPages), countOf(origins.length, say().nIndependentOrigins))}
      </h2>
      <div class="table whole" role="region" aria-label={say().pagesAndGrades} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {[say().page, say().source, say().published, say().reliabilityOfTheSource, say().credibilityOfTheItem, say().whoseText].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pages.map((page) => (
              <PageRow key={page.id} page={page} index={index} links={links} asOf={asOf} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="caution">
        {say().origins(listed(origins.map((group) => say().together(group.map((id) => nameOf(index, id))))))}
      </p>
    </section>
  );
}

function PageRow({ page, index, links, asOf }: Omit<PagesProps, "record"> & { readonly page: Citation }) {
  const { id, source, url, published, reliability, credibility, origin, reliabilityOfCopy, reliabilityOfCopyReason } = { ...page, ...toSourceLine(page, index.sources, asOf) };
  const address = webAddressOrNull(url);
  const isKnown = recordOf(index, "sources", source) !== undefined;
  return (
    <tr id={`page-${id}`}>
      <th scope="row">
        {address === null ? page.publisher ?? id : <a href={address} rel="noopener noreferrer">{page.publisher ?? new URL(address).hostname}</a>}
      </th>
      <td>{isKnown ? <a href={links.record(`sources/${source}`)}>{nameOf(index, source)}</a> : source}</td>
      <td>{published === null ? say().notDated : formatDay(published)}</td>
      <td>
        {reliabilityWords(reliability)}
        {reliabilityOfCopy !== undefined && <span class="aside">{" "}{say().thisCopy(reliabilityOfCopyReason)}</span>}
      </td>
      <td>{credibilityWords(credibility)}</td>
      <td>{origin === undefined ? say().itsOwn : <a href={links.record(`sources/${origin}`)}>{nameOf(index, origin)}</a>}</td>
    </tr>
  );
}

function nameOf(index: RecordIndex, source: string): string {
  const record = recordOf(index, "sources", source);
  return record === undefined ? source : titleOf(record);
}
