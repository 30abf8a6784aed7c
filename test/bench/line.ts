/** One result -> one JSON line on stdout, always beside the floor of the same run: a bare figure says more of the machine than of us. */

export interface Line {
  readonly bench: string;
  /** What was measured; units are in the names, null where this machine does not say. */
  readonly figures: Readonly<Record<string, number | null>>;
  /** What the floor is, in words. */
  readonly floor: string;
  /** The floor's figures, named as the ones they stand beside. */
  readonly floorFigures: Readonly<Record<string, number | null>>;
  /** Measured / floor, of the figure named. */
  readonly ratioOf: string;
}

/** @throws Error when either side has no such figure. */
export function printLine({ bench, figures, floor, floorFigures, ratioOf }: Line): void {
  const measured = figures[ratioOf] ?? null;
  const least = floorFigures[ratioOf] ?? null;
  if (measured === null || least === null) throw new Error(`${bench}: ${ratioOf} was not measured on both sides`);
  const line = {
    bench,
    ...figures,
    floor,
    ...Object.fromEntries(Object.entries(floorFigures).map(([name, figure]) => [`floor_${name}`, figure])),
    ratio_of: ratioOf,
    ratio: significant(measured / least),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Three digits: the next run has others after them. */
export function significant(figure: number): number {
  return Number(figure.toPrecision(3));
}
