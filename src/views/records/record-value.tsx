import type { ComponentChildren } from "preact";
import { capitalised, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type PageLinks, webAddressOrNull } from "#views/page/page-links.ts";
import { nameOf, type Names } from "#views/names.ts";
import { type RecordIndex, recordOf, referenceOf } from "./record-index.ts";
import { dayWords, fieldWords, titleOf } from "./record-words.ts";

const say = () => words().records.recordValue;

/** What values of a record are shown with. */
export interface ValueSpace {
  readonly index: RecordIndex;
  readonly links: PageLinks;
  readonly names: Names;
  /** What the record's own pages are called, by the id that its fields cite. */
  readonly pages: ReadonlyMap<string, string>;
}

const MOMENT = /^\d{4}-\d{2}(-\d{2}(T[\d:.]+Z)?)?$/;
const LONGEST_LINE = 120;

type Fields = Readonly<Record<string, unknown>>;

/** Any value of a record in plain words: days and ids as words, references as links, lists of things as tables, things as lists of their fields. */
export function RecordValue({ space, field, value }: { readonly space: ValueSpace; readonly field: string; readonly value: unknown }) {
  if (value === null || value === undefined) return <span class="absent">{say().notGiven}</span>;
  if (typeof value === "boolean") return <>{value ? say().yes : say().no}</>;
  if (typeof value === "number") return <>{String(value).replace("-", "−")}</>;
  if (typeof value === "string") return <Text space={space} field={field} value={value} />;
  if (Array.isArray(value)) return <List space={space} field={field} values={value} />;
  return <FieldList space={space} fields={value as Fields} />;
}

/** The fields of a thing, one a line. */
export function FieldList({ space, fields }: { readonly space: ValueSpace; readonly fields: Fields }) {
  return (
    <dl class="fields">
      {Object.entries(fields).map(([field, value]) => (
        <div key={field}>
          <dt>{capitalised(fieldWords(field))}</dt>
          <dd>
            <RecordValue space={space} field={field} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Text({ space: { index, links, names, pages }, field, value }: { readonly space: ValueSpace; readonly field: string; readonly value: string }) {
  const page = /source$/i.test(field) ? pages.get(value) : undefined;
  if (page !== undefined) return <a href={`#page-${value}`}>{page}</a>;
  const address = webAddressOrNull(value);
  if (address !== null) return <a href={address} rel="noopener noreferrer">{value}</a>;
  if (MOMENT.test(value)) return <>{dayWords(value)}</>;
  const reference = referenceOf(index, field, value);
  if (reference !== null) return <a href={links.record(reference)}>{nameOfRecord(index, reference) ?? wordsOf(value)}</a>;
  return <>{/^[a-z0-9]+(-[a-z0-9]+)+$/.test(value) || Object.hasOwn(names, value) ? nameOf(value, names) : value}</>;
}

function List({ space, field, values }: { readonly space: ValueSpace; readonly field: string; readonly values: readonly unknown[] }) {
  if (values.length === 0) return <span class="absent">{say().none}</span>;
  if (values.every(isThing)) return <Things space={space} field={field} things={values} />;
  const shown = values.map((value, i): ComponentChildren => <RecordValue key={i} space={space} field={field} value={value} />);
  if (values.every((value) => typeof value !== "object") && values.join(", ").length <= LONGEST_LINE) return <>{shown.flatMap((one, i) => (i === 0 ? [one] : [", ", one]))}</>;
  return (
    <ul>
      {shown.map((one, i) => (
        <li key={i}>{one}</li>
      ))}
    </ul>
  );
}

/** A list of things of one form as a table: a column for each field that any of them has. */
function Things({ space, field, things }: { readonly space: ValueSpace; readonly field: string; readonly things: readonly Fields[] }) {
  const columns = [...new Set(things.flatMap((thing) => Object.keys(thing)))];
  return (
    <div class="table" role="region" aria-label={capitalised(fieldWords(field))} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {capitalised(fieldWords(name))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {things.map((thing, i) => (
            <tr key={i}>
              {columns.map((name) => (
                <td key={name} class={typeof thing[name] === "string" && thing[name].length > 60 ? "prose" : undefined}>
                  {Object.hasOwn(thing, name) ? <RecordValue space={space} field={name} value={thing[name]} /> : ""}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function nameOfRecord(index: RecordIndex, name: string): string | null {
  const [kind = "", id = ""] = name.split("/");
  const record = recordOf(index, kind, id);
  return record === undefined ? null : titleOf(record);
}

function isThing(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
