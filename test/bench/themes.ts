/** The labelled texts -> how much of what they say is found, and what reading one costs beside cutting it into words. */
import { clausesOf } from "../../src/core/themes/clauses.ts";
import { mentionsIn } from "../../src/core/themes/mentions.ts";
import { labelledIn, precision, recall, scoresOf, sum } from "../support/themes/labelled.ts";
import { cpuInTurns } from "./cpu-time.ts";
import { printLine, significant } from "./line.ts";

/** What the cues were widened by, what they never saw of the same hand, and of another's. */
const halves = { developed: "written-later", never_looked_at: "never-looked-at", another_hand: "held-out" } as const;

/** The texts are short: once through them is too little for the process's clock. */
const rounds = 20;

/** Prints one JSON line. */
export function bench(): void {
  const texts = Object.values(halves)
    .flatMap(labelledIn)
    .map(({ text }) => text);
  const all = Array.from({ length: rounds }, () => texts).flat();
  const { read, cut } = cpuInTurns({ read: () => all.map(mentionsIn), cut: () => all.map(clausesOf) });
  const perText = (ms: number) => significant((1_000 * ms) / all.length);
  printLine({
    bench: "themes of what customers write",
    figures: { texts: texts.length, cpu_us_per_text: perText(read), ...found() },
    floor: "the same texts cut into folded words, and nothing found in them",
    floorFigures: { cpu_us_per_text: perText(cut) },
    ratioOf: "cpu_us_per_text",
  });
}

/** In percent. */
function found(): Readonly<Record<string, number>> {
  const figures = Object.entries(halves).flatMap(([name, file]) => {
    const all = sum(scoresOf([file]).values());
    return [
      [`precision_${name}`, percent(precision(all))],
      [`recall_${name}`, percent(recall(all))],
    ] as const;
  });
  return Object.fromEntries(figures);
}

function percent(share: number): number {
  return significant(100 * share);
}
