/** The mark in strokes -> the two icons that Teams wants, as PNG. */
import { PNG } from "pngjs";
import { brandColour } from "../../src/channels/app-identity.ts";
import { mark, type Point, strokeRadius } from "./mark.ts";

export interface Icon {
  /** Pixels, square. */
  readonly size: number;
  readonly ink: Rgb;
  /** null: transparent. */
  readonly ground: Rgb | null;
  /** The mark's part of the side. */
  readonly scale: number;
}

type Rgb = readonly [number, number, number];

/** Teams' guide to icons: colour 192 x 192, full-bleed, the symbol in the middle; outline 32 x 32, white on transparent, no margin. */
export const icons = {
  color: { size: 192, ink: [159, 230, 207], ground: rgb(brandColour), scale: 0.62 },
  outline: { size: 32, ink: [255, 255, 255], ground: null, scale: 1 },
} as const satisfies Readonly<Record<string, Icon>>;

/** Each pixel is asked at 4 x 4 places. */
const samples = 4;
const opaque = 255;

export function draw(icon: Icon): PNG {
  const { size, ink, ground } = icon;
  const png = new PNG({ width: size, height: size });
  for (let pixel = 0; pixel < size * size; pixel++) {
    const covered = coverage(icon, pixel % size, Math.floor(pixel / size));
    const colour = ground === null ? ink : ink.map((part, i) => Math.round(mix(ground[i] ?? 0, part, covered)));
    png.data.set([...colour, ground === null ? Math.round(opaque * covered) : opaque], pixel * 4);
  }
  return png;
}

/** How much of a pixel the mark covers, 0 to 1. */
function coverage({ size, scale }: Icon, column: number, row: number): number {
  let hits = 0;
  for (let sample = 0; sample < samples ** 2; sample++) {
    const x = (column + ((sample % samples) + 0.5) / samples) / size;
    const y = (row + (Math.floor(sample / samples) + 0.5) / samples) / size;
    if (inMark({ x: (x - 0.5) / scale + 0.5, y: (y - 0.5) / scale + 0.5 })) hits++;
  }
  return hits / samples ** 2;
}

function inMark(point: Point): boolean {
  return segments.some((segment) => squaredDistance(point, segment) <= strokeRadius ** 2);
}

const segments = mark.flatMap((stroke) => stroke.slice(1).map((to, index) => ({ from: stroke[index] ?? to, to })));

function squaredDistance(point: Point, { from, to }: (typeof segments)[number]): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return (point.x - from.x - t * dx) ** 2 + (point.y - from.y - t * dy) ** 2;
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function rgb(hex: string): Rgb {
  const part = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [part(1), part(3), part(5)];
}
