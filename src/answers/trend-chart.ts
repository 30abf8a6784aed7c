/** Past scores -> a chart of at most thirteen points, one a week when there are more days than that. */
import type { Day } from "../core/day.ts";
import type { HealthConfig } from "../core/health/config.ts";
import type { BasisPoints } from "../core/health/score.ts";
import { type AccountRef, accountSubject } from "./account-facts.ts";
import type { Draft } from "./draft.ts";
import { scoreDecimals } from "./figures/score-decimals.ts";

export interface ScoredDay {
  readonly day: Day;
  /** null = there was not enough data that day. */
  readonly score: BasisPoints | null;
}

/** One quarter of weeks: enough to see a slope, few enough for every surface. */
const points = 13;
const daysBetweenPoints = 7;
const fewestPoints = 2;

export interface Trend {
  readonly account: AccountRef;
  /** In any order, today's score included; unscored days leave a gap. */
  readonly history: readonly ScoredDay[];
  readonly config: HealthConfig;
}

export function trendChart(draft: Draft, { account, history, config }: Trend): void {
  const scored = history.flatMap(({ day, score }) => (score === null ? [] : [{ day, score }]));
  const shown = sample(scored.toSorted((a, b) => a.day - b.day));
  if (shown.length < fewestPoints) return;
  const facts = shown.map(({ day, score }) =>
    draft.fact(draft.figures.score(score, scoreDecimals(score, config)), {
      label: draft.figures.date(day).display,
      subject: accountSubject(account),
      metric: "health_score",
      polarity: "up_good",
    }),
  );
  draft.section({ title: "Score over time", kind: "chart", facts, series: [{ name: "Health score", points: facts }] });
}

function sample<T extends { readonly day: Day }>(ascending: readonly T[]): readonly T[] {
  const last = ascending.at(-1);
  if (last === undefined || ascending.length <= points) return ascending;
  return ascending.filter(({ day }) => (last.day - day) % daysBetweenPoints === 0).slice(-points);
}
