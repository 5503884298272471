import type { ComponentChildren } from "preact";
import { Prose } from "./prose.tsx";

/** So many characters of a heading stand on two lines at its full size. */
const SHORT = 96;

interface PageHeadProps {
  /** What is asked, or what this is. */
  readonly kicker: ComponentChildren;
  /** What is answered, in one sentence. */
  readonly title: string;
  /** Of what, and as of which day. */
  readonly subtitle?: string;
  readonly id?: string;
  /** Below 1 where the page is a part of a file that stands alone. */
  readonly level?: 1 | 2;
}

/** The head of every page below the first: the question, the answer in one sentence, of what and of which day. */
export function PageHead({ kicker, title, subtitle, id, level = 1 }: PageHeadProps) {
  const Title = `h${level}` as const;
  return (
    <header class="view-head">
      <p class="kicker">{kicker}</p>
      <Title id={id} class={title.length > SHORT ? "long" : undefined}>
        <Prose text={title} />
      </Title>
      {subtitle !== undefined && <p class="subtitle">{subtitle}</p>}
    </header>
  );
}
