/** Exactly once over kills: real workers on a real database, killed at every step of sending (in full by `npm run soak`). */
import { expect, test } from "vitest";
import { connectionCutter } from "../support/outbox/database-faults.ts";
import {
  expectExactlyOnce,
  expectInOrder,
  expectInThreads,
  expectNoMoreCopiesThanKills,
  printFigures,
} from "../support/outbox/promised.ts";
import { runTrial } from "../support/outbox/trial.ts";
import { seed, whole } from "../support/runs.ts";

test("of digests whose senders are killed at every step none is lost, and what comes twice says so", async () => {
  const kills = whole ? 208 : 16;
  const size = whole ? { digests: 1_000, channels: 60 } : { digests: 60, channels: 20 };
  const result = await runTrial({ ...size, seed, workers: 3, inHand: 1, kills });
  printFigures("three workers, killed", result);
  expect(result.platform.killed).toHaveLength(kills);
  expectExactlyOnce(result);
  expectNoMoreCopiesThanKills(result);
  expectInOrder(result);
  expectInThreads(result);
}, 600_000);

test("with a platform that throttles, fails and falls silent beside the kills, and a clock that jumps, it is the same", async () => {
  const kills = whole ? 32 : 4;
  const size = whole ? { digests: 300, channels: 60 } : { digests: 40, channels: 20 };
  const faults = { throttled: 200, "error, not taken": 30, "error, taken": 20, "silence, taken": 10 } as const;
  const result = await runTrial({ ...size, seed, workers: 2, inHand: 8, kills, faults, clockJumps: true });
  printFigures("two workers, killed, on a platform with faults", result);
  expect(result.platform.killed).toHaveLength(kills);
  expectExactlyOnce(result);
}, 600_000);

test("nobody is killed and nothing fails: every digest is there once", async () => {
  const size = { digests: whole ? 1_000 : 40, channels: 20 };
  const result = await runTrial({ ...size, seed, workers: 3, inHand: 8, kills: 0, leaseSeconds: 60 });
  printFigures("three workers, undisturbed", result);
  expect(result.platform.taken).toHaveLength(result.letters.length);
  expect(result.platform.taken.filter(({ repeat }) => repeat)).toEqual([]);
  expectExactlyOnce(result);
  expectInOrder(result);
  expectInThreads(result);
}, 600_000);

test("with every connection to the database cut again and again, every digest is there once", async () => {
  const result = await runTrial({
    digests: whole ? 400 : 40,
    channels: 20,
    seed,
    workers: 2,
    inHand: 8,
    kills: 0,
    // Longer than a note waits for its connection on a busy machine; a claim that was lost with its connection waits as long.
    leaseSeconds: 20,
    meanwhile: (taken) => connectionCutter(taken, 10),
  });
  printFigures("two workers, their connections cut", result);
  expect(result.platform.taken).toHaveLength(result.letters.length);
  expectExactlyOnce(result);
}, 600_000);
