import { standaloneSvg } from "#views/charts/markup.ts";
import { LIGHT_TOKENS } from "#views/charts/palette.ts";

/** Dots of the picture to a pixel of the page, so that it is sharp in print. */
const SCALE = 2;
const MARGIN = 24;
const LINE = 1.35;

interface Passage {
  readonly text: string;
  readonly sizePx: number;
  readonly font: string;
  readonly colour: string;
}

/** Shows the buttons that make pictures: a chart as PNG, with its title, unit and source, from what is drawn on the page, or from the file that a button names. */
export function addPictures(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>("button.png")) {
    button.hidden = false;
    button.addEventListener("click", () => void save(page, button.dataset.figure ?? "", button.dataset.picture));
  }
}

async function save(page: Document, id: string, address: string | undefined): Promise<void> {
  const figure = page.getElementById(id);
  const svg = figure && (address === undefined ? drawnIn(figure) : await (await fetch(address)).text());
  if (!figure || !svg) return;
  const blob = await toPng(page, figure, svg);
  const link = page.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `earnest-${id}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function drawnIn(figure: HTMLElement): string | null {
  const drawn = [...figure.querySelectorAll<SVGSVGElement>(".drawing svg")].find((svg) => svg.clientWidth > 0);
  return drawn === undefined ? null : standaloneSvg(drawn);
}

async function toPng(page: Document, figure: HTMLElement, svg: string): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const [width, height] = [picture.naturalWidth, picture.naturalHeight];
  const canvas = page.createElement("canvas");
  const ink = canvas.getContext("2d");
  if (ink === null) throw new Error("Cannot make a picture of a chart: wanted a canvas to draw on, current value is none");
  const told = (selector: string, sizePx: number, font: string, colour: string, of: ParentNode = figure): Passage => ({ text: of.querySelector(selector)?.textContent ?? "", sizePx, font, colour });
  const headed = figure.querySelector("figcaption") === null ? page : figure;
  const above = [told(headed === page ? "h1" : "figcaption > :first-child", 20, "600 20px Georgia, serif", LIGHT_TOKENS.ink!, headed), told(".subtitle", 13, "13px sans-serif", LIGHT_TOKENS.muted!, headed)].map((one) => linesOf(ink, one, width));
  const below = [told(".source", 12, "12px sans-serif", LIGHT_TOKENS.muted!), { text: figure.ownerDocument.location.href.replace(/#.*|$/, `#${figure.id}`), sizePx: 12, font: "12px sans-serif", colour: LIGHT_TOKENS.muted! }].map((one) => linesOf(ink, one, width));
  const tall = (groups: readonly Lines[]) => groups.reduce((sum, { lines, sizePx }) => sum + lines.length * sizePx * LINE, 0);
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (tall(above) + height + tall(below) + 4 * MARGIN) * SCALE;
  ink.scale(SCALE, SCALE);
  ink.fillStyle = LIGHT_TOKENS.paper!;
  ink.fillRect(0, 0, canvas.width, canvas.height);
  const at = write(ink, above, MARGIN);
  ink.drawImage(picture, MARGIN, at + MARGIN, width, height);
  write(ink, below, at + height + 2 * MARGIN);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob === null ? reject(new Error("Cannot make a picture of a chart: wanted a PNG, current value is none")) : resolve(blob)), "image/png"));
}

interface Lines extends Omit<Passage, "text"> {
  readonly lines: readonly string[];
}

function linesOf(ink: CanvasRenderingContext2D, { text, ...style }: Passage, width: number): Lines {
  ink.font = style.font;
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && ink.measureText(`${last} ${word}`).width <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return { ...style, lines };
}

/** Writes lines from a height on, and returns the height below them. */
function write(ink: CanvasRenderingContext2D, groups: readonly Lines[], from: number): number {
  let at = from;
  for (const { lines, sizePx, font, colour } of groups) {
    ink.font = font;
    ink.fillStyle = colour;
    for (const line of lines) ink.fillText(line, MARGIN, (at += sizePx * LINE));
  }
  return at;
}
