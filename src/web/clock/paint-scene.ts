import type { Points, Scene, Shape, Tone } from "#views/clock/scene.ts";
import { COLOUR } from "#views/charts/palette.ts";

/** Pixels of radius below which a dot is painted square: nobody sees it, and it takes a tenth of the time. */
const SMALL = 2;

/** Colours by their name, as the page has them now: light, dark or forced. */
export type Inks = Readonly<Record<Tone, string>>;

/** Reads the colours that a part of the page has. */
export function inksOf(place: Element): Inks {
  // A canvas knows no mixed or forced colours: an element says what they come to.
  const probe = place.appendChild(document.createElement("span"));
  probe.style.setProperty("forced-color-adjust", "none");
  const inks = Object.keys(COLOUR).map((tone) => {
    probe.style.color = `var(--${tone})`;
    return [tone, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(inks) as Record<Tone, string>;
}

/** Paints a scene on an empty canvas whose units are CSS pixels. */
export function paintScene(on: CanvasRenderingContext2D, scene: Scene, inks: Inks, font: string): void {
  for (const shape of scene) paint(on, shape, inks, font);
}

function paint(on: CanvasRenderingContext2D, shape: Shape, inks: Inks, font: string): void {
  switch (shape.kind) {
    case "rect": {
      if (shape.fill !== null) {
        on.fillStyle = inks[shape.fill];
        on.fillRect(shape.x, shape.y, shape.width, shape.height);
      }
      if (shape.stroke === undefined) return;
      on.lineWidth = 1;
      on.strokeStyle = inks[shape.stroke];
      on.strokeRect(shape.x, shape.y, shape.width, shape.height);
      return;
    }
    case "line":
      if (shape.points.length === 0) return;
      on.strokeStyle = inks[shape.stroke];
      on.lineWidth = shape.width;
      if (shape.dash !== undefined) on.setLineDash([...shape.dash]);
      on.beginPath();
      trace(on, shape.points);
      on.stroke();
      if (shape.dash !== undefined) on.setLineDash([]);
      return;
    case "area":
      on.fillStyle = inks[shape.fill];
      on.beginPath();
      trace(on, shape.points);
      on.fill();
      return;
    case "bars":
      // One stroke of many upright lines takes a fifth of the time of as many boxes.
      on.strokeStyle = inks[shape.fill];
      on.lineWidth = shape.width;
      on.beginPath();
      for (let i = 0; i < shape.points.length; i += 3) {
        const x = shape.points[i]! + shape.width / 2;
        on.moveTo(x, shape.points[i + 1]!);
        on.lineTo(x, shape.points[i + 1]! + shape.points[i + 2]!);
      }
      on.stroke();
      return;
    case "dots":
      on.fillStyle = inks[shape.fill];
      if (shape.radius < SMALL) {
        for (let i = 0; i < shape.points.length; i += 2) on.fillRect(shape.points[i]! - shape.radius, shape.points[i + 1]! - shape.radius, shape.radius * 2, shape.radius * 2);
        return;
      }
      on.beginPath();
      for (let i = 0; i < shape.points.length; i += 2) {
        on.moveTo(shape.points[i]! + shape.radius, shape.points[i + 1]!);
        on.arc(shape.points[i]!, shape.points[i + 1]!, shape.radius, 0, Math.PI * 2);
      }
      on.fill();
      return;
    case "text":
      on.fillStyle = inks[shape.tone];
      on.font = `${shape.isBold ? "600 " : ""}${shape.size}px ${font}`;
      on.textAlign = shape.anchor === "middle" ? "center" : shape.anchor;
      on.fillText(shape.text, shape.x, shape.y);
  }
}

function trace(on: CanvasRenderingContext2D, points: Points): void {
  let isDown = false;
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i]!;
    if (Number.isNaN(x)) isDown = false;
    else if (isDown) on.lineTo(x, points[i + 1]!);
    else {
      on.moveTo(x, points[i + 1]!);
      isDown = true;
    }
  }
}
