/** The mark, a kelp's holdfast: fronds above, the roots that grip the rock below; strokes in a square of side 1. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

type Stroke = readonly Point[];

/** A quadratic curve as this many straight pieces: at 192 pixels nobody sees a corner. */
const pieces = 10;

const at = (x: number, y: number): Point => ({ x, y });

export const strokeRadius = 0.042;

export const mark: readonly Stroke[] = [
  [at(0.5, 0.1), at(0.5, 0.66)],
  curve(at(0.5, 0.52), at(0.24, 0.46), at(0.24, 0.18)),
  curve(at(0.5, 0.52), at(0.76, 0.46), at(0.76, 0.18)),
  curve(at(0.5, 0.66), at(0.22, 0.68), at(0.16, 0.88)),
  curve(at(0.5, 0.66), at(0.44, 0.78), at(0.4, 0.9)),
  curve(at(0.5, 0.66), at(0.56, 0.78), at(0.6, 0.9)),
  curve(at(0.5, 0.66), at(0.78, 0.68), at(0.84, 0.88)),
];

function curve(from: Point, bend: Point, to: Point): Stroke {
  return Array.from({ length: pieces + 1 }, (_, index) => {
    const t = index / pieces;
    const blend = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return at(blend(from.x, bend.x, to.x), blend(from.y, bend.y, to.y));
  });
}
