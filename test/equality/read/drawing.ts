/** Bars and courses drawn with characters -> how long and how high they are, and whether that is true to the figures. */
import { drawnNumber } from "./drawn-number.ts";
import type { SaidSection } from "./said.ts";

/** Every drawing of a section, in reading order. */
export interface Drawing {
  /** One for each bar; below zero for one that runs to the other side. */
  readonly bars: readonly number[];
  /** One for each series: the level of each of its points, -1 for a gap. */
  readonly courses: readonly (readonly number[])[];
}

const levels = "▁▂▃▄▅▆▇█";
const drawn = /[▁▂▃▄▅▆▇█]/u;

export function isDrawn(text: string): boolean {
  return drawn.test(text);
}

export function levelsOf(course: string): readonly number[] {
  return [...course].map((character) => levels.indexOf(character));
}

/** In what a drawing contradicts the figures beside it: more is longer or higher, less than nothing is on the other side. */
export function drawnWrongly(said: SaidSection, { bars, courses }: Drawing): readonly string[] {
  const wrongCourses = said.series.filter(({ points }, place) => {
    const course = courses[place];
    return said.form === "line" && course !== undefined && !rises(course, points.map(figureOf));
  });
  const figures = said.series.flatMap(({ points }) =>
    points.map((point) => (isBarred(said, point) ? figureOf(point) : 0)),
  );
  const wrongBars = said.form !== "line" && bars.length > 0 && !reaches(bars, figures);
  return [
    ...wrongCourses.map(({ name }) => `the course of ${name} is drawn wrongly`),
    ...(wrongBars ? [`bars of ${said.title}`] : []),
  ];
}

/** Beside the parts of a change, its levels are told and not drawn. */
function isBarred({ form }: SaidSection, { part }: SaidSection["series"][number]["points"][number]): boolean {
  return form === "bars" || part;
}

/** null where nothing is defined. */
function figureOf({ display }: { readonly display: string }): number | null {
  return display.startsWith("not defined") ? null : Number(drawnNumber(display));
}

function rises(heights: readonly number[], figures: readonly (number | null)[]): boolean {
  const gaps = heights.every((height, place) => height < 0 === (figures[place] === null));
  return heights.length === figures.length && gaps && inOrder(heights, figures);
}

function reaches(lengths: readonly number[], figures: readonly (number | null)[]): boolean {
  const sides = lengths.every((length, place) => Math.sign(length) === Math.sign(figures[place] ?? 0));
  return lengths.length === figures.length && sides && inOrder(lengths, figures);
}

function inOrder(sizes: readonly number[], figures: readonly (number | null)[]): boolean {
  const pairs = sizes.flatMap((size, place) => {
    const figure = figures[place] ?? null;
    return figure === null ? [] : [{ size, figure }];
  });
  const ordered = [...pairs].sort((one, other) => one.figure - other.figure || one.size - other.size);
  return ordered.every(({ size }, place) => place === 0 || size >= (ordered[place - 1]?.size ?? size));
}
