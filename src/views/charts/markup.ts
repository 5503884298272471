import { LIGHT_TOKENS } from "./palette.ts";

const ELEMENT = 1;
const TEXT = 3;
// XML has no way to write these; a case's text may hold them.
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Writes a drawn chart as markup that is good HTML and good XML: documents drawn in leave `<` in attributes as it is. */
export function svgMarkup(node: Node): string {
  if (node.nodeType === TEXT) return escaped(node.textContent ?? "");
  if (node.nodeType !== ELEMENT) return "";
  const { localName, attributes, childNodes } = node as Element;
  const written = Array.from(attributes, ({ name, value }) => ` ${name}="${escaped(value)}"`).join("");
  return `<${localName}${written}>${Array.from(childNodes, svgMarkup).join("")}</${localName}>`;
}

/** Writes a chart as a file that stands on its own: colours by value, its own background, its summary as its title. */
export function standaloneSvg(svg: Element): string {
  return standaloneMarkup(svgMarkup(svg), svg.getAttribute("aria-label") ?? "");
}

/** Writes the markup of a chart as such a file. */
export function standaloneMarkup(markup: string, spoken: string): string {
  const text = markup.replace(UNWRITABLE, "").replace(/var\(--([a-z]+)\)/g, (whole, name: string) => LIGHT_TOKENS[name] ?? whole);
  const open = `<svg xmlns="http://www.w3.org/2000/svg"`;
  const title = `<title>${escaped(spoken)}</title>`;
  return text.replace("<svg", open).replace(/^(<svg[^>]*>)/, `$1${title}<rect width="100%" height="100%" fill="${LIGHT_TOKENS.paper}"></rect>`);
}

function escaped(text: string): string {
  return text.replace(UNWRITABLE, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
