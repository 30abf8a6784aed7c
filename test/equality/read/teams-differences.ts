/** What is said and what was read of Teams' cards -> in what they differ, the drawings included. */
import { type Drawing, drawnWrongly, levelsOf } from "./drawing.ts";
import { uncut } from "./heard.ts";
import { drawnTitles, unlikeLines } from "./lines.ts";
import type { Said } from "./said.ts";
import { type Client, seenInTeams, type TeamsLine } from "./teams.ts";
import { teamsLines } from "./teams-lines.ts";

export function teamsDifferences(said: Said, cards: unknown, client: Client): readonly string[] {
  const seen = seenInTeams(cards, client).map((line) =>
    line.looks === "button" ? { ...line, texts: uncut(line.texts, said) } : line,
  );
  const charts = said.sections.filter(({ kind }) => kind === "chart");
  return [
    ...unlikeLines(teamsLines(said, drawnTitles(seen), client === "newest"), seen),
    ...charts.flatMap((section) => drawnWrongly(section, drawingUnder(section.title, section.form, seen))),
  ];
}

/** The rows of bars between a title and the next one. */
function drawingUnder(title: string, form: string, seen: readonly TeamsLine[]): Drawing {
  const from = seen.findIndex(({ looks, texts }) => looks === "title" && texts[0] === title) + 1;
  const next = seen.findIndex(({ looks }, place) => place >= from && looks === "title");
  const drawings = seen.slice(from, next < 0 ? undefined : next).flatMap(({ drawing }) => (drawing ? [drawing] : []));
  if (form === "line") return { bars: [], courses: drawings.map(([course = ""]) => levelsOf(course)) };
  return { bars: drawings.map(barLength), courses: [] };
}

/** Where there are two columns, what is below zero stands in the first. */
function barLength(cells: readonly string[]): number {
  const [one = "", other] = cells.map((cell) => cell.trim());
  return other === undefined ? one.length : other.length - one.length;
}
