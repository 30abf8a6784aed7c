/** A score -> its receipt: the formula and what each signal put in. */
import { decimalText } from "../core/fraction.ts";
import type { Score } from "../core/health/score.ts";
import type { Draft } from "./draft.ts";
import { scorePoints } from "./figures/figures.ts";
import { signalWords } from "./health-words.ts";

export function scoreReceipt(draft: Draft, score: Score): string {
  const exactPoints = (bp: number) => decimalText(scorePoints(bp), 2);
  return draft.receipt({
    formula: "50 + sum over signals of effective weight x (sub-score - 50), in points of 0 to 100",
    inputs: Object.fromEntries([
      ...score.contributions.map(({ signal, bp }) => [signalWords(signal), exactPoints(bp)]),
      ...score.caps.map(({ id, bp }) => [`cap: ${id}`, exactPoints(bp)]),
      ["configuration version", String(score.configVersion)],
    ]),
    rows: { table: "account", ids: [score.accountId] },
    definition:
      "Missing signals are dropped and the other weights grow in proportion; contributions sum exactly to the score.",
  });
}
