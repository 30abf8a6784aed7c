/** Words of codes, keys and lists -> the kind of movement of revenue they speak of, and which way that goes. */

export type Flow = "churn" | "contraction" | "expansion" | "new" | "reactivation";

/** Of codes and keys; "left" and "lost" of an account are churn. */
const flowOf: ReadonlyMap<string, Flow> = new Map(
  (
    [
      ["churn", "churn churned lost loss left cancelled canceled cancellation"],
      ["contraction", "contraction contracted downgrade downgraded downsell"],
      ["expansion", "expansion expanded upsell upgrade upgraded"],
      ["new", "new"],
      ["reactivation", "reactivation reactivated winback"],
    ] as const
  ).flatMap(([flow, words]) => words.split(" ").map((word) => [word, flow] as const)),
);

const ways: Readonly<Record<Flow, -1 | 1>> = { churn: -1, contraction: -1, expansion: 1, new: 1, reactivation: 1 };

export function wayOfFlow(flow: Flow): -1 | 1 {
  return ways[flow];
}

/** null = none, or several. */
export function flowIn(stems: Iterable<string>): Flow | null {
  const found = new Set([...stems].flatMap((stem) => flowOf.get(stem) ?? []));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** What may stand beside a flow in a key without making it another thing: "churned_mrr", "movements_cents". */
const beside = new Set(
  "mrr arr movement revenue cent minor amount value total delta change account usd eur gbp chf jpy dkk sek nok cad aud".split(
    " ",
  ),
);

/** Of a key that speaks of nothing else: "pilot_churn" and "churn_rate" are no churn of revenue. */
export function flowOfKey(stems: readonly string[]): Flow | null {
  const rest = stems.filter((stem) => !flowOf.has(stem));
  return rest.every((stem) => beside.has(stem)) ? flowIn(stems) : null;
}

const heads = new Set("churn churned contraction downgrade expansion upsell upgrade reactivation".split(" "));

/** Of a code: its only word, or the first of several: "churn", "contraction_seats"; "champion_left" is none. */
export function flowOfCode([first = "", ...more]: readonly string[]): Flow | null {
  if (more.some((word) => unsure.has(word))) return null;
  return more.length === 0 || heads.has(first) ? (flowOf.get(first) ?? null) : null;
}

/** It has not happened, or no longer holds. */
const unsure = new Set(
  "reversed prevented avoided saved requested request risk planned pending expected signal".split(" "),
);
