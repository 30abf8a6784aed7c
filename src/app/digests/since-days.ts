/** Past scores and the days digests compare with -> the same, those days computed where none was kept. */
import type { Day } from "../../core/day.ts";
import { scoredDay } from "../../core/health/bands.ts";
import { readAccountIds } from "../../store/accounts.ts";
import type { OrgTx } from "../../store/scope.ts";
import type { ScoreLine, ScoresRequest } from "../../store/scores.ts";
import type { ScoreBasis } from "../past-scores.ts";
import { scoresByDay } from "../score-history.ts";

/** Nothing is written: a process that did not run on a day has no score of it, and the facts of that day are still there. */
export function withScoresOf(tx: OrgTx, { past, config }: ScoreBasis, days: readonly Day[]): ScoreBasis {
  const computed = async ({ from, to, accountIds }: ScoresRequest, kept: readonly ScoreLine[]) => {
    const known = new Set(kept.map(({ day }) => day));
    const missing = days.filter((day) => day >= from && day <= to && !known.has(day)).sort((a, b) => a - b);
    const lines: ScoreLine[] = [];
    if (missing.length === 0) return lines;
    const ids = accountIds ?? (await readAccountIds(tx));
    for await (const { scores } of scoresByDay(tx, ids, missing, config))
      for (const score of scores) lines.push({ accountId: score.accountId, ...scoredDay(score) });
    return lines;
  };
  const lines = async (asked: ScoresRequest) => {
    const kept = await past.lines(asked);
    const more = await computed(asked, kept);
    return more.length === 0 ? kept : [...kept, ...more].sort((a, b) => a.day - b.day);
  };
  return { config, past: { lines, scores: (asked) => past.scores(asked) } };
}
