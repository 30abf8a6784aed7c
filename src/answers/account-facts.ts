/** An account's own figures -> facts about it: what is at stake, until when, and the evidence of a signal. */

import { fraction } from "../core/fraction.ts";
import { type Attention, valueAtStake } from "../core/health/attention.ts";
import type { EvidenceFigure } from "../core/health/score.ts";
import type { Minor } from "../core/money.ts";
import { isUndefined } from "../core/undefined.ts";
import type { Fact } from "./answer.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figures/figure.ts";
import type { Figures } from "./figures/figures.ts";

export interface AccountRef {
  readonly id: string;
  readonly name: string;
}

export function accountSubject({ id, name }: AccountRef): Fact["subject"] {
  return { type: "account", id, name };
}

export function nameFact(draft: Draft, account: AccountRef): string {
  return draft.fact(draft.figures.name(account.name), { label: "account", subject: accountSubject(account) });
}

/** Fact ids; null where there is nothing to show. */
export interface Stake {
  readonly mrr: string;
  readonly arr: string;
  readonly renewal: string | null;
  readonly window: string | null;
}

export function stakeFacts(draft: Draft, account: AccountRef, attention: Attention): Stake {
  const { figures } = draft;
  const about = (label: string) => ({ label, subject: accountSubject(account) });
  const { valueCents, annualCents, renewalDay, window } = attention;
  return {
    mrr: draft.fact(stakeFigure(figures, attention, valueCents), { ...about("MRR"), polarity: "up_good" }),
    arr: draft.fact(stakeFigure(figures, attention, annualCents), { ...about("ARR"), polarity: "up_good" }),
    renewal: renewalDay === null ? null : draft.fact(figures.date(renewalDay), about("renewal")),
    window: window === null ? null : draft.fact(figures.window(window.days), about("action window")),
  };
}

/** Of an account that is billed in a currency without a rate it is not defined (definitions.md §8). */
export function stakeFigure(figures: Figures, attention: Attention, amount: Minor): Figure {
  const value = valueAtStake(attention, amount);
  return isUndefined(value) ? figures.undefined("money", value) : figures.money(value);
}

export function evidenceFacts(
  draft: Draft,
  account: AccountRef,
  figures: readonly EvidenceFigure[],
): readonly string[] {
  return figures.map((figure) =>
    draft.fact(evidenceFigure(figure, draft.figures), { label: figure.label, subject: accountSubject(account) }),
  );
}

function evidenceFigure({ kind, value }: EvidenceFigure, show: Figures): Figure {
  const exact = typeof value === "object" ? value : fraction(BigInt(value));
  const whole = typeof value === "object" ? value.num / value.den : BigInt(value);
  switch (kind) {
    case "rate":
      return show.rate(exact);
    case "score":
      return show.decimal(exact);
    case "money":
      return show.money(whole);
    case "days":
      return show.days(Number(whole));
    case "date":
      return show.date(Number(whole));
    case "count":
      return typeof value === "object" ? show.decimal(exact) : show.bareCount(value);
  }
}
