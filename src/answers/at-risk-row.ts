/** One ranked account -> a row with its four things: value, cause, window, action; and the receipt of the ranking. */
import { decimalText, type Fraction } from "../core/fraction.ts";
import { toMinor } from "../core/money.ts";
import { isUndefined } from "../core/undefined.ts";
import { accountSubject } from "./account-facts.ts";
import type { TableRow } from "./answer.ts";
import type { RankedAccount } from "./at-risk.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figures/figure.ts";
import { roleWords } from "./health-words.ts";

/** Enough for every risk to be exact: risks are whole basis points. */
const factorDecimals = 4;

export function atRiskRow(
  draft: Draft,
  { account, ownerName, score, attention }: RankedAccount,
  receipt: string,
): TableRow {
  const show = draft.figures;
  const { valueCents, window, cause, proposal } = attention;
  const subject = accountSubject(account);
  const cell = (label: string, figure: Figure) => draft.fact(figure, { label, subject });
  const scored = isUndefined(score.score) ? show.undefined("score", score.score) : show.score(score.score);
  const step = proposal === null ? "look at the account" : `${proposal.text} (${roleWords[proposal.owner]})`;
  return {
    label: show.name(account.name).display,
    facts: [
      draft.fact(show.money(valueCents), { label: "MRR at stake", subject, receipt, polarity: "up_good" }),
      draft.fact(scored, { label: "health score", subject, metric: "health_score", polarity: "up_good" }),
      cell("action window", window === null ? show.text("no end known") : show.window(window.days)),
      cell("cause", show.text(cause?.contribution.evidence.text ?? "no single signal stands out")),
      cell("next step", show.text(step)),
      cell("owner", ownerName === null ? show.text("nobody") : show.name(ownerName)),
    ],
  };
}

export function atRiskReceipt(draft: Draft, shown: readonly RankedAccount[], all: readonly RankedAccount[]): string {
  return draft.receipt({
    formula: "rank = MRR at stake x risk x nearness",
    inputs: Object.fromEntries(
      shown.map((ranked) => [draft.figures.name(ranked.account.name).display, factors(draft, ranked)]),
    ),
    rows: { table: "account", ids: all.map(({ account }) => account.id) },
    definition:
      "risk = (100 - score) / 100, 0.5 without a score; nearness = 1 within 30 days of the window's end, falling to 0.3 at 180 days, 0.3 without a window.",
  });
}

function factors(draft: Draft, { attention: { valueCents, rank } }: RankedAccount): string {
  const factor = (value: Fraction) => decimalText(value, factorDecimals);
  const product = draft.figures.money(toMinor(rank.value)).display;
  return `${draft.figures.money(valueCents).display} x ${factor(rank.risk)} x ${factor(rank.nearness)} = ${product}`;
}
