import type { ComponentChildren } from "preact";

interface HeadTableProps {
  readonly title: string;
  readonly heads: readonly string[];
  /** Where the title stands nowhere else on the page. */
  readonly isCaptioned?: boolean;
  /** Its rows. */
  readonly children: ComponentChildren;
}

/** A table that is no finding's own, with its heads. It scrolls sideways within itself, so that the page does not. */
export function HeadTable({ title, heads, isCaptioned = false, children }: HeadTableProps) {
  return (
    <div class="table" role="group" aria-label={title} tabIndex={0}>
      <table>
        {isCaptioned && <caption>{title}</caption>}
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
