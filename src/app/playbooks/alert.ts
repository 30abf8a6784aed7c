/** Episodes that opened -> a card to the owner of each one's task: once, within the day's budget, not in quiet hours, not while snoozed. */
import { withinBudget } from "../../core/alerts/budget.ts";
import { quietUntil } from "../../core/alerts/quiet-hours.ts";
import { byCodePoint } from "../../core/code-point-order.ts";
import { dayInZone, endOfDay } from "../../core/day.ts";
import { isInForce } from "../../core/digest/snoozed.ts";
import { compare } from "../../core/fraction.ts";
import type { Attention } from "../../core/health/attention.ts";
import { scoredDay } from "../../core/health/bands.ts";
import { riskPlaybooks } from "../../core/playbooks/episode.ts";
import { addressesOf } from "../../store/addresses.ts";
import { readAlertSettings } from "../../store/alert-settings.ts";
import { alertsSent, episodeKey } from "../../store/alerts.ts";
import { readHandled } from "../../store/handled.ts";
import { type Destination, enqueue, type Letter } from "../../store/outbox.ts";
import { firstPlaces } from "../first-places.ts";
import { accountNow, keepEpisodeCard } from "./card.ts";
import type { OpenedEpisode } from "./run.ts";
import type { Telling } from "./telling.ts";

/** What is not sent is not lost: the digest lists an episode that opened. @returns how many are sent. */
export async function alertOf(telling: Telling, opened: readonly OpenedEpisode[]): Promise<number> {
  if (opened.length === 0) return 0;
  const { tx, now, settings } = telling;
  const hygiene = await readAlertSettings(tx);
  const notBefore = quietUntil(now, settings.timezone, hygiene.quietHours) ?? now;
  const sent = await alertsSent(tx, dayOf(notBefore, settings.timezone));
  const ranked = await ranking(telling, await withPlaces(telling, await withoutSnoozed(telling, opened)));
  const letters: Letter[] = [];
  for (const { to, episode } of withinBudget(ranked, sent, hygiene)) {
    const answerId = await keepEpisodeCard(telling, episode);
    if (answerId === null) continue;
    const content = { kind: "answer", answerId } as const;
    letters.push({ key: episodeKey(episode.id), to, purpose: "task", content, notBefore });
  }
  return (await enqueue(tx, letters)).length;
}

function dayOf(instant: string, timezone: string): { readonly from: string; readonly to: string } {
  const day = dayInZone(instant, timezone);
  return { from: endOfDay(day - 1, timezone), to: endOfDay(day, timezone) };
}

async function withoutSnoozed({ tx }: Telling, opened: readonly OpenedEpisode[]): Promise<readonly OpenedEpisode[]> {
  const handled = await readHandled(
    tx,
    opened.map(({ episode }) => episode.accountId),
  );
  return opened.filter(({ episode, state }) => {
    const snooze = handled.get(episode.accountId)?.snooze ?? null;
    return snooze === null || !isInForce(snooze, scoredDay(state.score));
  });
}

type Addressed = OpenedEpisode & { readonly to: Destination };

/** An owner without a place that takes messages is told by the digest. */
async function withPlaces({ tx }: Telling, opened: readonly OpenedEpisode[]): Promise<readonly Addressed[]> {
  const emails = opened.flatMap(({ task: { ownerEmail } }) => (ownerEmail === null ? [] : [ownerEmail]));
  const reached = await firstPlaces(tx, await addressesOf(tx, { emails: [...new Set(emails)] }));
  const byEmail = new Map(reached.map(({ person: { email }, to }) => [email?.toLowerCase(), to]));
  return opened.flatMap((one) => {
    const to = byEmail.get(one.task.ownerEmail?.toLowerCase() ?? "");
    return to === undefined ? [] : [{ ...one, to }];
  });
}

/** Risks before opportunities, then by rank: what does not fit into the budget is what can wait. */
async function ranking(telling: Telling, alerts: readonly Addressed[]): Promise<readonly Addressed[]> {
  const ranked: { readonly alert: Addressed; readonly rank: Attention["rank"]["value"] }[] = [];
  for (const alert of alerts) {
    const found = await accountNow(telling, alert.episode.accountId);
    if (found !== null) ranked.push({ alert, rank: found.attention.rank.value });
  }
  const isRisk = ({ episode }: Addressed) => Number(riskPlaybooks.has(episode.playbook));
  return ranked
    .sort(
      (a, b) =>
        isRisk(b.alert) - isRisk(a.alert) ||
        compare(b.rank, a.rank) ||
        byCodePoint(a.alert.episode.id, b.alert.episode.id),
    )
    .map(({ alert }) => alert);
}
