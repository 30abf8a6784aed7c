/** Lists of the facts beside their counts -> those that hold fewer than are counted marked as cut. */
import type { FactBook, FactList, Leaf } from "./figure.ts";

const counting = new Set("count number total num n of all".split(" "));
/** {"portfolio": {"accounts": 14}}: what is counted as a whole. */
const whole = new Set("portfolio book summary total totals overall count counts kpi stat".split(" "));

/** {"customers": 210, "accounts": [three of them]}: a look over three says nothing of 210. */
export function markCut({ lists, leaves }: FactBook): void {
  const counts = leaves.filter(({ value }) => value.is === "figure" && value.figure.part === "now");
  for (const [at, list] of lists.entries())
    if (list.complete && counts.some((leaf) => isOfMore(leaf, list))) lists[at] = { ...list, complete: false };
}

function isOfMore({ key, path, value, scope }: Leaf, { words, items, scope: own }: FactList): boolean {
  if (value.is !== "figure" || scope.subject !== own.subject || !path.every((word) => whole.has(word))) return false;
  const named = key.filter((word) => !counting.has(word));
  if (named.length === 0 || named.length !== words.size || !named.every((word) => words.has(word))) return false;
  return value.figure.readings.some(
    (reading) => reading.unit === "count" && reading.value.den === 1n && reading.value.num > BigInt(items.length),
  );
}
