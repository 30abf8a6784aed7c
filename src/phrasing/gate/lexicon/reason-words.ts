/** Words of a reason, of a code of the facts or as a text says it -> one key under which both are the same. */
import { kinOf } from "./kin.ts";

/** They say nothing of their own inside a reason: "a decline in usage", "its champion left", "went up". */
const silent = new Set(
  "the a an its their of to in by for on is are was were be been has have had it went gone going there some own".split(
    " ",
  ),
);

/** Families of reasons that say the same of a thing: a cut of seats, a contraction, fewer seats. */
const senses: ReadonlyMap<string, string> = new Map(
  [
    "cut drop contraction reduction",
    "growth up upsell buy buying bought adding",
    "complete completed completing completion finished finishing",
    "restructure restructured restructuring",
    "resolve resolved solved settled resolving",
    "insolvent insolvency",
    "merge merged merger merging",
    "close closed closing closure",
  ].flatMap((line) => {
    const [first = "", ...more] = line.split(" ");
    return [first, ...more].map((word) => [kinOf(word), kinOf(first)] as const);
  }),
);

function senseOf(stem: string): string {
  const kin = kinOf(stem);
  return senses.get(kin) ?? kin;
}

/** The words that tell, in any order, each once; "" = none does. */
export function reasonKey(stems: readonly string[]): string {
  return [...new Set(stems.filter((stem) => !silent.has(stem)).map(senseOf))].sort().join(" ");
}
