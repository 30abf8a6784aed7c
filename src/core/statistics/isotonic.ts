/** Scores and labels -> the nondecreasing step function of the score that is nearest to the labels by least squares. */
import { type ScoreGroup, scoreGroups } from "./score-groups.ts";

/** Neighbouring groups at one level. */
interface Block {
  readonly groups: number;
  readonly count: number;
  readonly sum: number;
}

/**
 * The fitted value of each score, in the order given: pool adjacent violators (Ayer et al. 1955), equal scores pooled first
 * (the "secondary" treatment of ties of de Leeuw, Hornik & Mair 2009).
 */
export function isotonic(scores: readonly number[], labels: readonly number[]): readonly number[] {
  const groups = scoreGroups(scores, labels);
  const levels = pooled(groups).flatMap((block) => new Array<number>(block.groups).fill(level(block)));
  const fitted = new Map(groups.map(({ score }, at) => [score, levels[at] ?? 0]));
  return scores.map((score) => fitted.get(score) ?? 0);
}

/** Every block lies above the one before it; two that do not become one. */
function pooled(groups: readonly ScoreGroup[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const { count, sum } of groups) {
    let block: Block = { groups: 1, count, sum };
    for (let below = blocks.at(-1); below !== undefined && level(below) >= level(block); below = blocks.at(-1)) {
      blocks.pop();
      block = { groups: below.groups + block.groups, count: below.count + block.count, sum: below.sum + block.sum };
    }
    blocks.push(block);
  }
  return blocks;
}

function level({ sum, count }: Block): number {
  return sum / count;
}
