import { COLOUR } from "#views/charts/palette.ts";
import { shortenPath } from "#views/charts/shorten-path.ts";
import type { Points, Scene, Shape } from "./scene.ts";

/** A scene as a picture in the page, with its text alternative; null = it only adorns words beside it. It follows the page's theme. */
export function SceneSvg({ scene, width, height, spoken }: { readonly scene: Scene; readonly width: number; readonly height: number; readonly spoken: string | null }) {
  return (
    <svg class="plot scene" font-family="system-ui, sans-serif" width={width} height={height} viewBox={`0 0 ${width} ${height}`} {...(spoken === null ? { "aria-hidden": "true" as const } : { role: "img" as const, "aria-label": spoken })}>
      {joined(scene.filter(isSeen)).map((shape, i) => (
        <Drawn key={i} shape={shape} />
      ))}
    </svg>
  );
}

function isSeen(shape: Shape): boolean {
  return !("points" in shape) || shape.points.length > 0;
}

/** Joins boxes of one colour that follow one another to one shape: a few letters each. */
function joined(scene: Scene): Shape[] {
  const shapes: Shape[] = [];
  let boxes: number[] = [];
  scene.forEach((shape, i) => {
    const isPlain = shape.kind === "rect" && shape.fill !== null && shape.stroke === undefined;
    if (!isPlain) {
      shapes.push(shape);
      return;
    }
    const { x, y, width, height, fill } = shape;
    boxes.push(x, y, x + width, y, x + width, y + height, x, y + height, NaN, NaN);
    const next = scene[i + 1];
    if (next?.kind === "rect" && next.fill === fill && next.stroke === undefined) return;
    shapes.push({ kind: "area", points: boxes, fill: fill! });
    boxes = [];
  });
  return shapes;
}

function Drawn({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case "rect":
      return <rect x={tenths(shape.x)} y={tenths(shape.y)} width={tenths(shape.width)} height={tenths(shape.height)} fill={shape.fill === null ? "none" : COLOUR[shape.fill]} stroke={shape.stroke && COLOUR[shape.stroke]} />;
    case "line":
      return <path d={pathOf(shape.points)} fill="none" stroke={COLOUR[shape.stroke]} stroke-width={shape.width} stroke-dasharray={shape.dash?.join(" ")} stroke-linejoin="round" />;
    case "area":
      return <path d={pathOf(shape.points)} fill={COLOUR[shape.fill]} />;
    case "bars":
      return <path d={barsPath(shape.points, shape.width)} fill={COLOUR[shape.fill]} />;
    case "dots":
      return <path d={dotsPath(shape.points)} stroke={COLOUR[shape.stroke]} stroke-width={shape.radius * 2} stroke-linecap="round" />;
    case "text":
      return (
        <text x={tenths(shape.x)} y={tenths(shape.y)} fill={COLOUR[shape.tone]} font-size={shape.size} font-weight={shape.isBold ? 600 : undefined} text-anchor={shape.anchor === "start" ? undefined : shape.anchor}>
          {shape.text}
        </text>
      );
  }
}

/** A dot is a stroke of no length with a round end: a few letters each. */
function dotsPath(points: Points): string {
  const parts: string[] = [];
  for (let i = 0; i < points.length; i += 2) parts.push(`M${tenths(points[i]!)},${tenths(points[i + 1]!)}h0`);
  return parts.join("");
}

function barsPath(points: Points, width: number): string {
  const parts: string[] = [];
  for (let i = 0; i < points.length; i += 3) parts.push(`M${tenths(points[i]!)},${tenths(points[i + 1]!)}h${tenths(width)}v${tenths(points[i + 2]!)}h${tenths(-width)}z`);
  return parts.join("");
}

function pathOf(points: Points): string {
  const parts: string[] = [];
  let isDown = false;
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    if (Number.isNaN(x)) isDown = false;
    else {
      parts.push(`${isDown ? "L" : "M"}${tenths(x)},${tenths(y)}`);
      isDown = true;
    }
  }
  return shortenPath(parts.join(""));
}

function tenths(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
