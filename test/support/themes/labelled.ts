/** The labelled texts -> how often the reader finds what a person found in them. */
import { readFileSync } from "node:fs";
import { mentionsIn } from "../../../src/core/themes/mentions.ts";
import type { Tone } from "../../../src/core/themes/theme.ts";

interface Labelled {
  readonly text: string;
  /** Themes with how they are spoken of: `performance- billing0 satisfaction+`. */
  readonly themes: string;
}

const folder = "test/fixtures/themes";

const sign: Readonly<Record<Tone, string>> = { negative: "-", neutral: "0", positive: "+" };

export interface Score {
  readonly texts: number;
  readonly hits: number;
  readonly wrong: number;
  readonly missed: number;
  /** Of the hits, those with the right tone. */
  readonly toned: number;
}

const none: Score = { texts: 0, hits: 0, wrong: 0, missed: 0, toned: 0 };

export function scoresOf(files: readonly string[]): ReadonlyMap<string, Score> {
  const scores = new Map<string, Score>();
  for (const labelled of files.flatMap(labelledIn)) {
    const labels = new Map(
      labelled.themes
        .split(" ")
        .filter(Boolean)
        .map((one) => [one.slice(0, -1), one.slice(-1)]),
    );
    const found = new Map<string, string>(mentionsIn(labelled.text).map(({ theme, tone }) => [theme, sign[tone]]));
    for (const theme of new Set([...labels.keys(), ...found.keys()])) {
      const [label, said] = [labels.get(theme), found.get(theme)];
      scores.set(theme, sum([scores.get(theme) ?? none, compared(label, said)]));
    }
  }
  return scores;
}

export function labelledIn(file: string): readonly Labelled[] {
  return readFileSync(`${folder}/${file}.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function compared(label: string | undefined, said: string | undefined): Score {
  if (label === undefined) return { ...none, wrong: 1 };
  if (said === undefined) return { ...none, texts: 1, missed: 1 };
  return { ...none, texts: 1, hits: 1, toned: label === said ? 1 : 0 };
}

export function sum(scores: Iterable<Score>): Score {
  return [...scores].reduce(
    (all, one) => ({
      texts: all.texts + one.texts,
      hits: all.hits + one.hits,
      wrong: all.wrong + one.wrong,
      missed: all.missed + one.missed,
      toned: all.toned + one.toned,
    }),
    none,
  );
}

export function precision({ hits, wrong }: Score): number {
  return hits / (hits + wrong);
}

export function recall({ hits, missed }: Score): number {
  return hits / (hits + missed);
}

export function printed(title: string, score: Score): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
  const shares = [precision(score), recall(score), score.toned / score.hits].map(percent);
  return `${title.padEnd(18)}${String(score.texts).padStart(4)} labelled, precision${shares[0]}, recall${shares[1]}, tone${shares[2]}\n`;
}
