/** One account on one day as a playbook is asked about it: bare, but for what a test is about. */
import { bandWithHysteresis } from "../../../src/core/health/bands.ts";
import { defaultHealthConfig } from "../../../src/core/health/config.ts";
import type { HealthFacts } from "../../../src/core/health/facts.ts";
import type { Contribution, Score } from "../../../src/core/health/score.ts";
import type { PlaybookId } from "../../../src/core/playbooks/episode.ts";
import type { Verdict } from "../../../src/core/playbooks/playbook.ts";
import { playbooks } from "../../../src/core/playbooks/playbooks.ts";
import { notDefined } from "../../../src/core/undefined.ts";
import { today } from "../health/account-facts.ts";

export interface Judged {
  readonly facts: HealthFacts;
  /** Basis points; left out = not enough data. */
  readonly score?: number;
  /** Basis points by how many days ago. */
  readonly earlier?: Readonly<Record<number, number>>;
  readonly contributions?: readonly Contribution[];
}

export function verdictOf(playbook: PlaybookId, { facts, score, earlier = {}, contributions = [] }: Judged): Verdict {
  const before = Object.entries(earlier)
    .map(([ago, bp]) => ({ day: today - Number(ago), score: bp }))
    .sort((a, b) => a.day - b.day);
  const day = { day: today, score: score ?? null };
  const scored: Score = {
    accountId: facts.account.id,
    day: today,
    configVersion: 1,
    score: score ?? notDefined("too_little_data"),
    band: bandWithHysteresis([...before, day], defaultHealthConfig),
    coverage: 10_000,
    range: [0, 10_000],
    contributions,
    caps: [],
    missing: [],
  };
  return playbooks[playbook].judge({ facts, score: scored, earlier: before, config: defaultHealthConfig });
}

/** How it reads: its words, and each figure as `label value`. */
export function evidenceOf(verdict: Verdict): { readonly text: string; readonly figures: readonly string[] } {
  if (verdict.holds !== true) throw new Error("the trigger is not true");
  const { text, figures } = verdict.evidence;
  return {
    text,
    figures: figures.map(({ label, value }) => {
      const shown = typeof value === "object" ? `${value.num}/${value.den}` : `${value}`;
      return `${label} ${shown}`;
    }),
  };
}
