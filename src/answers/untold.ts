/** Topics of a question about an account that its answer does not tell -> the sentence that says so before anything else. */
import type { Topic } from "../questions/lexicon/topics.ts";
import type { AccountCard } from "./account-headline.ts";
import type { Draft } from "./draft.ts";

const words: Readonly<Record<Topic, string>> = {
  leaving: "whether it will leave",
  price: "what part price plays",
  tickets: "how many tickets it has",
  invoices: "which invoices are open",
  contract: "what its contract says",
  conversations: "who spoke with it and when",
  people: "who its people are",
  competitors: "what competitors do",
  features: "how it takes to single features",
};

/** More would be longer than the answer. */
const mostNamed = 3;

/** Whether an account that has stopped paying will leave is told by its first sentence. */
export function openWithUntold(draft: Draft, { untold = [], stopped }: AccountCard): void {
  const left = untold.filter((topic) => stopped === null || topic !== "leaving").slice(0, mostNamed);
  const last = left.at(-1);
  if (last === undefined) return;
  const others = left.slice(0, -1).map((topic) => words[topic]);
  const list = others.length === 0 ? words[last] : `${others.join(", ")} or ${words[last]}`;
  draft.open(`This tells how the account stands, not ${list}.`);
}
