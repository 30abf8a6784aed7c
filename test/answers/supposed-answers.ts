/** What-if documents of every form, worked out by the core from the golden book of the revenue tests and a book of twelve. */
import type { Answer } from "../../src/answers/answer.ts";
import { answerFewestBelow, answerOutOfReach } from "../../src/answers/fewest-below.ts";
import { grr, nrr } from "../../src/answers/metrics/retention.ts";
import { ltv, mrr } from "../../src/answers/metrics/value.ts";
import { answerWhatIf, type WhatIfInput } from "../../src/answers/what-if.ts";
import type { WhoLeaves } from "../../src/answers/who-leaves.ts";
import { fraction } from "../../src/core/fraction.ts";
import type { Book } from "../../src/core/revenue/book.ts";
import { fewestBelow, type LossMeasure } from "../../src/core/revenue/fewest-below.ts";
import { whatIf } from "../../src/core/revenue/what-if.ts";
import { type Defined, isUndefined } from "../../src/core/undefined.ts";
import type { Slots } from "../../src/questions/question.ts";
import { bookOf, period, row } from "../core/revenue/book-of.ts";
import { goldenBook, goldenPeriod } from "../core/revenue/golden-book.ts";
import { context } from "./golden-quarters.ts";

const quarter = period(goldenPeriod);
const year = period("2025-07-01..2026-07-01");

function defined<T>(value: Defined<T>): T {
  if (isUndefined(value)) throw new Error(`undefined: ${value.undefined}`);
  return value;
}

const nobody: WhoLeaves = { named: null, band: null, atRisk: false, largest: false, segment: null, owner: null };

export function byName(...ids: readonly string[]): WhoLeaves {
  return { ...nobody, named: ids.map((id) => ({ id, name: `Name of ${id}` })) };
}

/** Ten thousand a month each, but the first with twenty thousand; "p01" joined within the quarter. */
export const twelve: Book = bookOf(
  Array.from({ length: 12 }, (_, at) =>
    row(`p${String(at).padStart(2, "0")}`, at === 0 ? 20_000n : 10_000n, at === 1 ? "2026-05-01" : "2025-01-01"),
  ),
);

function shown(book: Book, slots: Slots) {
  return {
    context: context({ intent: "what_if", slots }, { asOf: quarter.to - 1 }),
    metric: nrr,
    segment: null,
    names: new Map(book.accounts.map(({ id, name }) => [id, name])),
    rows: { table: "subscription", ids: book.subscriptions.map(({ id }) => id) },
    rates: [],
    from: 0,
  };
}

export function without(who: WhoLeaves, changes: Partial<WhatIfInput> = {}, book = goldenBook): Answer {
  const ids = new Set(who.named?.map(({ id }) => id) ?? book.accounts.map(({ id }) => id));
  return answerWhatIf({
    ...shown(book, { metric: "nrr" }),
    who,
    now: defined(whatIf(book, quarter, ids)),
    beside: { figures: defined(whatIf(book, year, ids)), called: "trailing_year" },
    under: null,
    ...changes,
  });
}

export function bringsUnder(num: bigint, den: bigint, measure: LossMeasure = "nrr"): Answer {
  const asked = { measure, under: fraction(num, den) };
  return answerFewestBelow({
    ...shown(goldenBook, { metric: measure }),
    metric: measure === "nrr" ? nrr : grr,
    under: asked.under,
    found: defined(fewestBelow(goldenBook, quarter, asked)),
    beside: { found: defined(fewestBelow(goldenBook, year, asked)), called: "trailing_year" },
  });
}

export const outOfReach = answerOutOfReach({ ...shown(goldenBook, { metric: "nrr" }), under: fraction(0n) });

export const supposedAnswers: readonly (readonly [name: string, answer: Answer])[] = [
  ["what if one account churned", without(byName("a1"))],
  ["what if several churned, and a level", without(byName("a1", "n1", "a6", "a7"), { under: fraction(1n, 2n) })],
  ["what if nothing would change", without(byName("a3"))],
  [
    "what if nobody stands so",
    without({ ...nobody, band: "green", segment: "EMEA" }, { now: defined(whatIf(goldenBook, quarter, new Set())) }),
  ],
  ["what if a long list churned", without({ ...nobody, band: "red", owner: "Dana Scully" }, {}, twelve)],
  ["what if, of MRR", without(byName("a1"), { metric: mrr, segment: "EMEA" })],
  ["what if, of LTV", without(byName("a1"), { metric: ltv })],
  ["the fewest that bring NRR under a level", bringsUnder(1n, 10n)],
  ["the fewest that bring GRR under a level", bringsUnder(1n, 2n, "grr")],
  ["a level it is under already", bringsUnder(9n, 10n)],
  ["a level out of reach", outOfReach],
];
