/** What was sent in a trial, held against what was promised: nothing lost, nothing twice without saying so, in order, in its thread. */
import { expect } from "vitest";
import { type Taken, unlearnedSteps } from "./platform.ts";
import type { TrialResult } from "./trial.ts";

/** Of everything that was taken, the copies of each letter. */
function copiesOf({ platform }: TrialResult): ReadonlyMap<string, readonly Taken[]> {
  const copies = new Map<string, Taken[]>();
  for (const taken of platform.taken) copies.set(taken.key, [...(copies.get(taken.key) ?? []), taken]);
  return copies;
}

/** A second copy is there only of a letter that was taken without its worker learning of it, and each further one says so. */
export function expectExactlyOnce(result: TrialResult): void {
  const { letters, rows, platform, complaints } = result;
  const copies = copiesOf(result);
  expect(complaints).toEqual([]);
  expect(rows.filter(({ outcome }) => outcome !== "sent")).toEqual([]);
  expect(letters.filter(({ key }) => !copies.has(key))).toEqual([]);
  const unexplained = [...copies].filter(([key, all]) => all.length - 1 > (platform.unlearned.get(key) ?? 0));
  expect(unexplained).toEqual([]);
  const unmarked = [...copies.values()].flatMap(([, ...again]) => again.filter(({ repeat }) => !repeat));
  expect(unmarked).toEqual([]);
}

/** With one message under way at a time a kill leaves at most one of which nobody learned that it was taken. */
export function expectNoMoreCopiesThanKills({ platform }: TrialResult): void {
  const duplicates = platform.taken.length - new Set(platform.taken.map(({ key }) => key)).size;
  const between = platform.killed.filter(({ step }) => unlearnedSteps.includes(step));
  expect(Math.max(duplicates, between.length)).toBe(between.length);
}

/** In each place the first copies come in the order in which the letters were enqueued. */
export function expectInOrder(result: TrialResult): void {
  const first = [...copiesOf(result).values()].flatMap(([copy]) => copy ?? []);
  for (const place of new Set(result.letters.map(({ to }) => to.id)))
    expect(first.filter((copy) => copy.place === place).map(({ key }) => key)).toEqual(
      result.letters.filter(({ to }) => to.id === place).map(({ key }) => key),
    );
}

/** The message a detail stands under is one the platform gave for its digest. */
export function expectInThreads({ platform }: TrialResult): void {
  const letterOf = new Map(platform.taken.map(({ messageId, key }) => [messageId, key]));
  const astray = platform.taken.filter(({ key, thread }) => {
    const digest = key.startsWith("detail:") ? key.replace("detail:", "digest:") : undefined;
    return (thread === null ? undefined : letterOf.get(thread)) !== digest;
  });
  expect(astray).toEqual([]);
}

/** The figures of README, as one line. */
export function printFigures(name: string, { letters, platform }: TrialResult): void {
  const distinct = new Set(platform.taken.map(({ key }) => key)).size;
  const kills: Record<string, number> = {};
  for (const { step } of platform.killed) kills[step] = (kills[step] ?? 0) + 1;
  const figures = {
    letters: letters.length,
    taken: platform.taken.length,
    lost: letters.length - distinct,
    duplicates: platform.taken.length - distinct,
    "taken, and its worker never learned": [...platform.unlearned.values()].reduce((sum, count) => sum + count, 0),
    "said to be possibly a repeat": platform.taken.filter(({ repeat }) => repeat).length,
    killed: platform.killed.length,
    "killed between the yes and the note": platform.killed.filter(({ step }) => unlearnedSteps.includes(step)).length,
    kills,
    answers: Object.fromEntries(platform.manners),
  };
  process.stdout.write(`${name}: ${JSON.stringify(figures)}\n`);
}
