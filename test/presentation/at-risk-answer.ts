/** Names, owners, amounts and days -> the list of accounts at risk that they make. */
import type { Answer } from "../../src/answers/answer.ts";
import { answerAtRisk } from "../../src/answers/at-risk.ts";
import { defaultHealthConfig } from "../../src/core/health/config.ts";
import { acmeAttention, acmeScore } from "../answers/golden-account.ts";
import { context, day } from "../answers/golden-quarters.ts";

interface Ranked {
  readonly name: string;
  readonly owner: string | null;
  readonly cents?: bigint;
  readonly days?: number;
}

/** @param from how many are passed over, as "Show more" does. */
export function atRisk(ranked: readonly Ranked[], from = 0): Answer {
  return answerAtRisk({
    context: context({ intent: "list_at_risk", slots: {} }),
    ranked: ranked.map(({ name, owner, cents = 500_000n, days = 20 }, index) => ({
      account: { id: `a${index}`, name },
      ownerName: owner,
      score: acmeScore,
      attention: {
        ...acmeAttention,
        valueCents: cents,
        window: { endsOn: day("2026-11-21") + days, days, basis: "renewal" as const, noticeDays: 30 },
      },
    })),
    looked: ranked.length,
    unscored: 0,
    owner: null,
    stoppedFeeds: [],
    config: defaultHealthConfig,
    from,
  });
}
