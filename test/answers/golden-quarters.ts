/** Two quarters of a small made-up book, every figure worked out by hand, as the revenue core hands them over. */

import type { AnswerContext } from "../../src/answers/context.ts";
import { type Day, parseDay } from "../../src/core/day.ts";
import { fraction } from "../../src/core/fraction.ts";
import type { AccountPart, Attribution, PeriodMetrics } from "../../src/core/revenue/results.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import type { Question } from "../../src/questions/question.ts";

export function day(iso: string): Day {
  const parsed = parseDay(iso);
  if (parsed === undefined) throw new RangeError(`not a day: ${iso}`);
  return parsed;
}

export function context(question: Question, changes: Partial<AnswerContext> = {}): AnswerContext {
  const fresh = day("2026-11-20");
  return {
    id: "ans-1",
    org: "demo",
    orgName: "Demo GmbH",
    question,
    asOf: day("2026-11-21"),
    watermarks: { usage: fresh, user_days: null, tickets: fresh, surveys: null, touches: fresh, invoices: fresh },
    settings: defaultSettings,
    defaults: [],
    ...changes,
  };
}

/**
 * The guide's quarter (definitions.md §2): 400,000 + 60,000 - 20,000 - 10,000 -> NRR 107.5 %, GRR 92.5 %; 8 of 200 lost.
 */
export const secondQuarter: PeriodMetrics = {
  period: { from: day("2026-04-01"), to: day("2026-07-01") },
  startMrr: 40_000_000n,
  endMrr: 43_000_000n,
  startArr: 480_000_000n,
  endArr: 516_000_000n,
  startAccounts: 200,
  endAccounts: 192,
  movements: { new: 0n, reactivation: 0n, expansion: 6_000_000n, contraction: -2_000_000n, churn: -1_000_000n },
  movementCounts: { new: 0, reactivation: 0, expansion: 20, contraction: 9, churn: 8 },
  churnByReason: { voluntary: -750_000n, involuntary: -250_000n, unknown: 0n },
  churnByReasonCounts: { voluntary: 6, involuntary: 2, unknown: 0 },
  retainedMrr: 43_000_000n,
  grossRetainedMrr: 37_000_000n,
  nrr: fraction(43n, 40n),
  grr: fraction(37n, 40n),
  revenueChurn: fraction(3n, 40n),
  churnedMrrRate: fraction(1n, 40n),
  logoChurn: fraction(1n, 25n),
  crr: fraction(24n, 25n),
  arpaStart: fraction(200_000n),
  arpaEnd: fraction(43_000_000n, 192n),
  ltv: fraction(10_500_000n),
  ltvKind: "margin",
};

/** 430,000 + 4,300 - 2,150 - 12,900 = 419,250 -> NRR 97.5 %; plus 10,750 new: 430,000 at the end. 4 of 192 lost. */
export const thirdQuarter: PeriodMetrics = {
  period: { from: day("2026-07-01"), to: day("2026-10-01") },
  startMrr: 43_000_000n,
  endMrr: 43_000_000n,
  startArr: 516_000_000n,
  endArr: 516_000_000n,
  startAccounts: 192,
  endAccounts: 190,
  movements: { new: 1_075_000n, reactivation: 0n, expansion: 430_000n, contraction: -215_000n, churn: -1_290_000n },
  movementCounts: { new: 2, reactivation: 0, expansion: 1, contraction: 1, churn: 4 },
  churnByReason: { voluntary: 0n, involuntary: -1_290_000n, unknown: 0n },
  churnByReasonCounts: { voluntary: 0, involuntary: 4, unknown: 0 },
  retainedMrr: 41_925_000n,
  grossRetainedMrr: 41_495_000n,
  nrr: fraction(39n, 40n),
  grr: fraction(193n, 200n),
  revenueChurn: fraction(7n, 200n),
  churnedMrrRate: fraction(3n, 100n),
  logoChurn: fraction(1n, 48n),
  crr: fraction(47n, 48n),
  arpaStart: fraction(43_000_000n, 192n),
  arpaEnd: fraction(43_000_000n, 190n),
  ltv: { undefined: "not_whole_months" },
  ltvKind: "margin",
};

function part(accountId: string, name: string, given: Partial<AccountPart>): AccountPart {
  const nothing = { kind: null, reason: null, kindBefore: null, reasonBefore: null, mrrDelta: 0n, mrrDeltaBefore: 0n };
  return { accountId, name, happenedPpm: 0n, didNotRepeatPpm: 0n, ...nothing, ...given };
}

const failed = { kind: "churn", reason: "involuntary" } as const;

/**
 * Of 430,000: Globex -4,300 (1.0 %), Initech -3,870 (0.9 %), Umbrella -3,440 (0.8 %), Stark -1,290 (0.3 %) churned,
 * Wayne +4,300 (1.0 %), Hooli -2,150 (0.5 %): -2.5 points. Of 400,000 before: +60,000, -20,000, -10,000 did not repeat:
 * -15 + 5 + 2.5 = -7.5 points. Together -10.0, from 107.5 % to 97.5 %.
 */
export const dropAttribution: Attribution = {
  before: secondQuarter.period,
  now: thirdQuarter.period,
  nrrBefore: fraction(43n, 40n),
  nrrNow: fraction(39n, 40n),
  change: fraction(-1n, 10n),
  changePpm: -100_000n,
  accounts: [
    part("a1", "Globex", { ...failed, mrrDelta: -430_000n }),
    part("a2", "Initech", { ...failed, mrrDelta: -387_000n }),
    part("a3", "Umbrella", { ...failed, mrrDelta: -344_000n }),
    part("a4", "Stark", { ...failed, mrrDelta: -129_000n }),
    part("a5", "Wayne", { kind: "expansion", mrrDelta: 430_000n }),
    part("a6", "Hooli", { kind: "contraction", mrrDelta: -215_000n }),
    part("b1", "Soylent", { kindBefore: "expansion", mrrDeltaBefore: 6_000_000n }),
    part("b2", "Vandelay", { kindBefore: "contraction", mrrDeltaBefore: -2_000_000n }),
    part("b3", "Duff", { kindBefore: "churn", reasonBefore: "voluntary", mrrDelta: null, mrrDeltaBefore: -1_000_000n }),
  ],
  groups: new Map(),
  mixAndRatesPpm: new Map(),
  churnReasonPpm: new Map(),
};

export const noRows = { table: "subscription", ids: [] };
