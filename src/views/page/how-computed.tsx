import type { PageContext } from "./page-context.ts";

/** Leads from a number to how it was computed. */
export function HowComputed({ page, id, text = "How was this computed" }: { readonly page: PageContext; readonly id: string; readonly text?: string }) {
  return page.links === null ? <code>earnest explain {id}</code> : <a href={page.links.finding(id)}>{text}</a>;
}
