/** What is begun for a delivery once it is done: its reply out and its row closed. */
import { AsyncLocalStorage } from "node:async_hooks";

type Begin = () => void;

const inHand = new AsyncLocalStorage<Begin[]>();

/** Outside of any delivery there is nothing to wait for: it begins at once. */
export function onceDone(begin: Begin): void {
  const waiting = inHand.getStore();
  if (waiting) waiting.push(begin);
  else begin();
}

/** @returns what the work left to be begun; of work that failed nothing is. */
export async function collectingFollowUps(work: () => Promise<void>): Promise<readonly Begin[]> {
  const waiting: Begin[] = [];
  await inHand.run(waiting, work);
  return waiting;
}

/** What begins them shall not count as part of the delivery: nobody begins what they leave behind. */
export function beginAll(followUps: readonly Begin[]): void {
  inHand.exit(() => {
    for (const begin of followUps) begin();
  });
}
