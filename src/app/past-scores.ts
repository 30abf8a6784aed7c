/** Where the scores of the days before come from: as they were kept, or computed from the facts the transaction reads. */
import type { Day } from "../core/day.ts";
import { groupBy } from "../core/group-by.ts";
import { type ScoredDay, scoredDay } from "../core/health/bands.ts";
import { defaultHealthConfig, type HealthConfig } from "../core/health/config.ts";
import type { Score } from "../core/health/score.ts";
import { readAccountIds } from "../store/accounts.ts";
import { readHealthConfig } from "../store/health-config.ts";
import type { OrgTx } from "../store/scope.ts";
import { readScoreLines, readScores, type ScoreLine, type ScoresRequest } from "../store/scores.ts";
import { daysToScore, scoresByDay } from "./score-history.ts";
import type { Standpoint } from "./standpoint.ts";

/** Both by account id and day. */
export interface PastScores {
  lines(asked: ScoresRequest): Promise<readonly ScoreLine[]>;
  scores(asked: ScoresRequest): Promise<readonly Score[]>;
}

export interface ScoreBasis {
  readonly config: HealthConfig;
  readonly past: PastScores;
}

/** Scores are kept of the days that today's answers look back on, as made by today's configuration. */
export async function scoreBasis(
  tx: OrgTx,
  { asOf, knownOn, said }: Pick<Standpoint, "asOf" | "knownOn"> & { readonly said: Pick<Standpoint["said"], "asOf"> },
): Promise<ScoreBasis> {
  const config = knownOn === null ? defaultHealthConfig : await readHealthConfig(tx, knownOn);
  const kept = knownOn === null && said.asOf === null;
  return { config, past: kept ? keptScores(tx) : computedScores(tx, asOf, config) };
}

/** What today's answers look back on. */
export function keptScores(tx: OrgTx): PastScores {
  return { lines: (asked) => readScoreLines(tx, asked), scores: (asked) => readScores(tx, asked) };
}

/**
 * For another day than today, and for what was known then: kept scores are of other days and of another knowledge, so each is
 * computed anew on the days that a card of `asOf` looks back on. Nothing is written. The lines are held, so that the scores of one
 * of the days, asked afterwards, cost that day's facts and not those of every day before it.
 */
export function computedScores(tx: OrgTx, asOf: Day, config: HealthConfig): PastScores {
  const held = new Map<string, readonly ScoredDay[]>();
  async function* asked({ accountIds, from, to }: ScoresRequest): AsyncGenerator<Score> {
    const ids = accountIds ?? (await readAccountIds(tx));
    const isHeld = ids.every((id) => held.has(id));
    const days = daysToScore(asOf).filter((day) => day <= to && (!isHeld || day >= from));
    const before = isHeld ? linesBefore(held, from) : new Map();
    for await (const { day, scores } of scoresByDay(tx, ids, days, config, before)) if (day >= from) yield* scores;
  }
  return {
    async lines(request) {
      const lines: ScoreLine[] = [];
      for await (const score of asked(request)) lines.push({ accountId: score.accountId, ...scoredDay(score) });
      if (request.from <= firstOf(asOf) && request.to >= asOf)
        for (const [id, days] of groupBy(lines, ({ accountId }) => accountId)) held.set(id, days);
      return lines;
    },
    async scores(request) {
      const scores: Score[] = [];
      for await (const score of asked(request)) scores.push(score);
      return scores;
    },
  };
}

function firstOf(asOf: Day): Day {
  return Math.min(...daysToScore(asOf));
}

function linesBefore(held: ReadonlyMap<string, readonly ScoredDay[]>, from: Day): Map<string, readonly ScoredDay[]> {
  return new Map([...held].map(([id, days]) => [id, days.filter(({ day }) => day < from)]));
}
