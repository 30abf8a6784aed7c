/** The delivery that is being worked, known to whatever replies to it, however deep: each reply of it has a number. */
import { AsyncLocalStorage } from "node:async_hooks";

interface Delivering {
  /** As the inbox knows the delivery. */
  readonly key: string;
  replies: number;
}

const delivering = new AsyncLocalStorage<Delivering>();

export function whileDelivering<T>(key: string, work: () => Promise<T>): Promise<T> {
  return delivering.run({ key, replies: 0 }, work);
}

/** To be asked before each reply, so that a delivery worked again numbers them as before. null outside of any delivery. */
export function nextReply(): { readonly delivery: string; readonly nth: number } | null {
  const current = delivering.getStore();
  if (!current) return null;
  current.replies += 1;
  return { delivery: current.key, nth: current.replies - 1 };
}
