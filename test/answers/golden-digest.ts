/** Names, amounts and reasons -> what a digest of 21 November found, and the document that says it. */
import type { Answer } from "../../src/answers/answer.ts";
import { answerDigest, type DigestInput } from "../../src/answers/digest.ts";
import type { DigestFindings, Handled, Looked, SlipReason } from "../../src/core/digest/findings.ts";
import { defaultHealthConfig } from "../../src/core/health/config.ts";
import { acmeAttention, acmeScore } from "./golden-account.ts";
import { context, day } from "./golden-quarters.ts";

const untouched: Handled = { lastTouchedOn: null, snooze: null, openTasks: [] };

/** Red with 34 today, yellow with 41 yesterday: 34.2 - 41.4 = -7.2, shown -7. */
export function looked(accountId: string, changes: Partial<Looked> = {}): Looked {
  return {
    accountId,
    score: { ...acmeScore, accountId },
    earlier: [
      { day: day("2026-11-14"), score: 5000 },
      { day: day("2026-11-20"), score: 4140 },
    ],
    attention: acmeAttention,
    openEpisodes: [],
    handled: untouched,
    ...changes,
  };
}

export const fellToRed: readonly SlipReason[] = [
  { kind: "band_worsened", from: "yellow", to: "red" },
  { kind: "fell", byBp: 720 },
];

export const nothingFound: DigestFindings = {
  slipping: [],
  recovered: [],
  untouched: [],
  massChange: null,
  snoozed: 0,
  looked: 212,
  unscored: 0,
};

/** Each account goes by its id unless `accounts` names it. */
export function digest(found: Partial<DigestFindings>, changes: Partial<DigestInput> = {}): Answer {
  return answerDigest({
    context: context({ intent: "digest", slots: {} }),
    findings: { ...nothingFound, ...found },
    accounts: new Map(),
    since: day("2026-11-20"),
    filterWords: null,
    stoppedFeeds: [],
    config: defaultHealthConfig,
    ...changes,
  });
}

/** All of them fell into red; `names` may repeat. */
export function slippingDigest(names: readonly string[], changes: Partial<DigestInput> = {}): Answer {
  const accounts = new Map(
    names.map((name, at) => [`a${at}`, { id: `a${at}`, name, ownerName: names[at + 1] ?? null }]),
  );
  const slipping = names.map((_, at) => ({ looked: looked(`a${at}`), reasons: fellToRed, involuntary: false }));
  return digest({ slipping }, { accounts, ...changes });
}
