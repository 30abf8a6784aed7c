/** What the triggers say of an account on a day, and the episodes it has -> which open, fall quiet and close (definitions.md §7). */
import { type Day, isoDay } from "../day.ts";
import { type Episode, playbookIds } from "./episode.ts";
import type { Playbook, Verdict } from "./playbook.ts";
import { playbooks } from "./playbooks.ts";

export interface JudgedAccount {
  readonly accountId: string;
  readonly day: Day;
  /** An account that pays nothing has left: what was open about it is over, and nothing opens. */
  readonly paying: boolean;
  readonly judge: (playbook: Playbook) => Verdict;
  /** Its open episodes, and of each playbook the last one that closed. */
  readonly known: readonly Episode[];
  /** Episodes of which every task is done. */
  readonly worked: ReadonlySet<string>;
}

export type EpisodeStep =
  | { readonly kind: "open"; readonly episode: Episode }
  /** `since`: null = its trigger is true again. */
  | { readonly kind: "quiet"; readonly episode: Episode; readonly since: Day | null }
  | { readonly kind: "close"; readonly episode: Episode; readonly because: "cleared" | "churned" | "done" };

/**
 * At most one step for each playbook. The same day judged again, the first steps taken, gives none; so that replay and restart
 * change nothing. Steps taken day by day on the same verdicts give the same episodes with the same ids.
 */
export function stepEpisodes(account: JudgedAccount): readonly EpisodeStep[] {
  return playbookIds.flatMap((id) => {
    const step = stepOf(account, playbooks[id]);
    return step === null ? [] : [step];
  });
}

function stepOf(account: JudgedAccount, playbook: Playbook): EpisodeStep | null {
  const own = account.known.filter((episode) => episode.playbook === playbook.id);
  const current = own.find(({ closed }) => closed === null);
  if (current !== undefined) return stepOfOpen(current, account, playbook);
  if (!account.paying) return null;
  const verdict = account.judge(playbook);
  if (verdict.holds !== true || !verdict.opens) return null;
  return isCoolingDown(own, account.day, playbook)
    ? null
    : { kind: "open", episode: opened(account, playbook, verdict) };
}

function stepOfOpen(
  episode: Episode,
  { day, paying, judge, worked }: JudgedAccount,
  playbook: Playbook,
): EpisodeStep | null {
  const { clearAfterDays, endsWithItsTask } = playbook;
  if (!paying) return { kind: "close", episode, because: "churned" };
  if (endsWithItsTask && worked.has(episode.id)) return { kind: "close", episode, because: "done" };
  const { holds } = judge(playbook);
  if (holds === "unknown") return null;
  if (holds) return episode.quietSince === null ? null : { kind: "quiet", episode, since: null };
  const since = episode.quietSince ?? day;
  if (day - since + 1 >= clearAfterDays) return { kind: "close", episode, because: "cleared" };
  return episode.quietSince === null ? { kind: "quiet", episode, since } : null;
}

/** Who left and pays again is new: what was known of them then keeps nothing from being said now. */
function isCoolingDown(own: readonly Episode[], day: Day, { coolDownDays }: Playbook): boolean {
  return own.some(({ closed }) => closed !== null && closed.because !== "churned" && day - closed.on < coolDownDays);
}

function opened(
  { accountId, day }: JudgedAccount,
  { id }: Playbook,
  { evidence }: Extract<Verdict, { holds: true }>,
): Episode {
  return {
    id: `${id}:${isoDay(day)}:${accountId}`,
    accountId,
    playbook: id,
    openedOn: day,
    evidence,
    quietSince: null,
    closed: null,
  };
}
