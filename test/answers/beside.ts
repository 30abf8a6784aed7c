/** All that can stand beside a metric of the third quarter, each with figures of its own. */
import type { CommittedChurnInput } from "../../src/answers/committed-churn.ts";
import type { Beside } from "../../src/answers/metric-beside.ts";
import { addMonths } from "../../src/core/day.ts";
import { fraction } from "../../src/core/fraction.ts";
import type { FxRate } from "../../src/core/records.ts";
import type { CommittedAccount } from "../../src/core/revenue/committed-churn.ts";
import type { OwnHistory } from "../../src/core/revenue/own-history.ts";
import { context, day, thirdQuarter } from "./golden-quarters.ts";

const { from, to } = thirdQuarter.period;

/** 101 %, 102 % ... of as many quarters, the third of 2026 last. */
export function history(rank: OwnHistory["rank"]): OwnHistory {
  const entries = Array.from({ length: rank.of }, (_, at) => {
    const back = -3 * (rank.of - 1 - at);
    return {
      period: { from: addMonths(from, back), to: addMonths(to, back) },
      value: fraction(BigInt(101 + at), 100n),
    };
  });
  return { entries, rank };
}

/** 100, 200 ... dollars, the largest first; the first of them with no known end, every other a part of what is paid. */
export function committedAccounts(count: number): readonly CommittedAccount[] {
  return Array.from({ length: count }, (_, at) => ({
    accountId: `c${at + 1}`,
    mrr: BigInt(count - at) * 10_000n,
    kind: at % 2 === 0 ? ("churn" as const) : ("contraction" as const),
    endsOn: at === 0 ? null : day("2026-11-30"),
    rowIds: [`s${at + 1}`],
  }));
}

export function rate(currency: string, num: bigint, den: bigint): FxRate {
  return { currency, rate: fraction(num, den), day: day("2026-09-30") };
}

export const beside: Beside = {
  history: history({ of: 8, fromBest: 7, fromWorst: 2, joint: false }),
  rates: [rate("EUR", 10_834n, 10_000n), rate("JPY", 67n, 10_000n)],
  inGrace: { atStart: [{ id: "g1", name: "Grace 1" }], atEnd: [{ id: "g2", name: "Late Ltd" }] },
  // 7 + 6 + ... + 1 = 28 hundred dollars
  committed: { at: to, total: 280_000n, accounts: committedAccounts(7) },
  cameBack: [
    { id: "r1", name: "Returned 1" },
    { id: "r2", name: "Returned 2" },
  ],
  names: new Map([
    ["c1", "Quitter 1"],
    ["c2", "Halver 2"],
  ]),
};

export const committedInput: CommittedChurnInput = {
  context: context({ intent: "metric_value", slots: { metric: "committed_churn" } }),
  committed: { at: day("2026-11-22"), total: 780_000n, accounts: committedAccounts(12) },
  day: day("2026-11-21"),
  segment: "EMEA 2",
  names: beside.names,
  rates: beside.rates,
};

export const nobodyCommitted: CommittedChurnInput = {
  ...committedInput,
  committed: { at: day("2026-11-22"), total: 0n, accounts: [] },
  segment: null,
  rates: [],
};
