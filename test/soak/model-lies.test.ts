/** An adversarial model over every kind of answer: the rules of the slots alone, with no gate behind them, take none of its lies. */
import { afterAll, expect, test } from "vitest";
import { everyAnswer } from "../answers/every-answer.ts";
import { lies } from "../support/model/lies.ts";
import { toldLies } from "../support/model/told-lies.ts";
import { seed, whole } from "../support/runs.ts";

/** In full more than ten thousand lies, by other seeds each time. */
const seeds = Array.from({ length: whole ? 12 : 2 }, (_, more) => seed + more);

const counted = { told: 0, taken: 0 };
afterAll(() => {
  process.stdout.write(`${counted.told} lies told with the seeds from ${seed}, ${counted.taken} of them taken\n`);
});

test.each(Object.keys(lies))("%s", (kind) => {
  const { told, taken } = toldLies(everyAnswer, [kind], seeds);
  counted.told += told;
  counted.taken += taken.length;
  expect(taken).toEqual([]);
  // A kind that finds nothing to change would prove nothing.
  expect(told).toBeGreaterThan(50);
});
