/** A book and the words of `holdfast what-if` -> its figures as they are and as they would be, as JSON in the form of `metrics`. */
import { isoDay, type Period } from "../core/day.ts";
import { HoldfastError } from "../core/error.ts";
import { fractionJson, integerJson } from "../core/exact-json.ts";
import { compare, type Fraction, floor, parseDecimal, zero } from "../core/fraction.ts";
import type { Book } from "../core/revenue/book.ts";
import { fewestBelow, type LossMeasure, lossMeasures } from "../core/revenue/fewest-below.ts";
import { inReportingCurrency } from "../core/revenue/reporting-currency.ts";
import type { AccountMovement } from "../core/revenue/results.ts";
import { type WhatIf, whatIf } from "../core/revenue/what-if.ts";
import { isUndefined, type Undefined } from "../core/undefined.ts";
import { periodJson } from "./metrics.ts";
import { snapshotDay } from "./snapshot-days.ts";

export interface WhatIfRequest {
  /** Snapshot days, "2026-07-01". */
  readonly from: string;
  readonly to: string;
  /** Account ids with commas between; or `under`, a share of one as decimal text. */
  readonly lose?: string;
  readonly under?: string;
  readonly metric?: string;
}

/** @throws HoldfastError for a day, an order of days, an account, a metric or a level that cannot be. */
export function whatIfJson(stored: Book, request: WhatIfRequest): object {
  const period = { from: snapshotDay(request.from), to: snapshotDay(request.to) };
  const { book } = inReportingCurrency(stored, period.to);
  const measure = measureOf(request.metric);
  const asked = { period: { from: isoDay(period.from), to: isoDay(period.to) }, metric: measure };
  if (request.under === undefined) {
    const ids = knownAccounts(book, request.lose ?? "");
    return { ...asked, ...lossJson(book, period, whatIf(book, period, new Set(ids))) };
  }
  const under = levelOf(request.under);
  const found = fewestBelow(book, period, { measure, under });
  const level = { ...asked, under: fractionJson(under) };
  if (isUndefined(found)) return { ...level, ...found };
  return {
    ...level,
    margin_cents: fractionJson(found.margin),
    // null: it is under the level already, so that nothing is left to lose.
    may_lose_cents: compare(found.margin, zero) < 0 ? null : integerJson(floor(found.margin)),
    ...lossJson(
      book,
      period,
      found.whatIf,
      found.losses.map(({ moved }) => moved),
    ),
  };
}

function lossJson(
  book: Book,
  period: Period,
  supposed: WhatIf | Undefined,
  inOrder?: readonly AccountMovement[],
): object {
  if (isUndefined(supposed)) return supposed;
  const names = new Map(book.accounts.map(({ id, name }) => [id, name]));
  return {
    lost: (inOrder ?? supposed.lost).map(({ accountId, startMrr, endMrr }) => ({
      account_id: accountId,
      name: names.get(accountId) ?? null,
      start_mrr_cents: integerJson(startMrr),
      end_mrr_cents: integerJson(endMrr),
    })),
    lost_mrr_cents: integerJson(supposed.lostMrr),
    before: periodJson(period, supposed.before),
    after: periodJson(period, supposed.after),
  };
}

function measureOf(text = "nrr"): LossMeasure {
  const measure = lossMeasures.find((known) => known === text);
  if (measure !== undefined) return measure;
  throw new HoldfastError(
    "unknown_metric",
    `"${text}" is not asked this way.`,
    `Choose one of: ${lossMeasures.join(", ")}.`,
  );
}

function knownAccounts(book: Book, text: string): readonly string[] {
  const ids = text
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  const stored = new Set(book.accounts.map(({ id }) => id));
  const unknown = ids.filter((id) => !stored.has(id));
  if (unknown.length === 0) return ids;
  throw new HoldfastError(
    "unknown_account",
    `No account is stored under: ${unknown.join(", ")}.`,
    "Write the ids of accounts.csv, with commas between.",
  );
}

function levelOf(text: string): Fraction {
  const level = parseDecimal(text);
  if (level !== undefined) return level;
  throw new HoldfastError(
    "bad_level",
    `"${text}" is not a share of one.`,
    "Write it as a decimal number: 1.00 for one hundred percent, 0.95 for ninety-five.",
  );
}
