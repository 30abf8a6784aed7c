/** A weekly series -> whether it fell two weeks in a row, with the three weeks that tell. */
import { countFigure } from "../health/evidence.ts";
import type { EvidenceFigure } from "../health/score.ts";

/** `weeks` full, oldest first. null: it did not fall twice, or there are fewer than three weeks to tell by. */
export function fellTwice(weeks: readonly number[], noun: string): readonly EvidenceFigure[] | null {
  const [first, second, third] = weeks.slice(-3);
  if (first === undefined || second === undefined || third === undefined) return null;
  if (second >= first || third >= second) return null;
  return [
    countFigure(`${noun}, two weeks before`, first),
    countFigure(`${noun}, the week before`, second),
    countFigure(`${noun}, the last week`, third),
  ];
}
