/** Past days, one after the other, as if the playbooks had run on each of them; nothing is written. */
import type { Day, DayRange } from "../../core/day.ts";
import { defaultHealthConfig } from "../../core/health/config.ts";
import { isPaying } from "../../core/health/is-paying.ts";
import type { Departure, Fired } from "../../core/playbooks/dry-run.ts";
import { stepEpisodes } from "../../core/playbooks/engine.ts";
import type { Episode } from "../../core/playbooks/episode.ts";
import { episodesAfter } from "../../core/playbooks/episodes-after.ts";
import { readAccountIds } from "../../store/accounts.ts";
import type { OrgTx } from "../../store/scope.ts";
import type { AccountState } from "../account-state.ts";
import { accountsAtOnce, statesByDay } from "../score-history.ts";

export interface ReplayedDay {
  readonly day: Day;
  /** Some accounts, with the episodes that are open after the day. */
  readonly states: readonly AccountState[];
  readonly fired: readonly Fired[];
  readonly left: readonly Departure[];
  /** Equal steps, of which `done` are done. */
  readonly done: number;
  readonly total: number;
}

/** Before the first day, so that a fall within a month is seen on it and what was open already is not counted as new. */
const daysBefore = defaultHealthConfig.atRisk.withinDays + 1;

/** Some accounts' days in their order, then the next accounts'. */
export async function* replay(tx: OrgTx, { from, to }: DayRange): AsyncGenerator<ReplayedDay> {
  const ids = await readAccountIds(tx);
  const days = Array.from({ length: to - from + 1 + daysBefore }, (_, at) => from - daysBefore + at);
  const total = Math.ceil(ids.length / accountsAtOnce) * days.length;
  const past: Past = { episodes: new Map(), paying: new Set() };
  let done = 0;
  for await (const { day, states } of statesByDay(tx, ids, days, defaultHealthConfig)) {
    const moved = states.map((state) => next(state, day, past));
    done += 1;
    const counts = day >= from;
    yield {
      day,
      states: moved.map(({ state }) => state),
      fired: counts ? moved.flatMap(({ fired }) => fired) : [],
      left: counts ? moved.flatMap(({ left }) => left) : [],
      done,
      total,
    };
  }
}

/** By account id, as of the day before. */
interface Past {
  readonly episodes: Map<string, readonly Episode[]>;
  readonly paying: Set<string>;
}

interface Moved {
  readonly state: AccountState;
  readonly fired: readonly Fired[];
  readonly left: readonly Departure[];
}

function next(state: AccountState, day: Day, { episodes, paying: paid }: Past): Moved {
  const { facts, score, earlier } = state;
  const accountId = facts.account.id;
  const known = episodes.get(accountId) ?? [];
  const paying = isPaying(facts);
  const input = { facts, score, earlier, config: defaultHealthConfig };
  const judge: Parameters<typeof stepEpisodes>[0]["judge"] = (playbook) => playbook.judge(input);
  const steps = stepEpisodes({ accountId, day, paying, judge, known, worked: new Set() });
  const after = episodesAfter(known, steps, day);
  const left = paid.has(accountId) && !paying ? [{ accountId, day }] : [];
  episodes.set(accountId, after);
  if (paying) paid.add(accountId);
  else paid.delete(accountId);
  return {
    state: { ...state, openEpisodes: after.filter(({ closed }) => closed === null) },
    fired: steps.flatMap(({ kind, episode: { playbook } }) => (kind === "open" ? [{ playbook, accountId, day }] : [])),
    left,
  };
}
