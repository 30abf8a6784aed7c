/** News of an episode that was told of -> its card edited where it stands, never a second message. */
import type { Day } from "../../core/day.ts";
import { episodeKey, lettersTo } from "../../store/alerts.ts";
import { readEpisode } from "../../store/episodes.ts";
import { enqueue, type Letter } from "../../store/outbox.ts";
import type { OrgTx } from "../../store/scope.ts";
import { keepEpisodeCard } from "./card.ts";
import { type Telling, telling } from "./telling.ts";

export interface EpisodeNews {
  readonly episodeId: string;
  /** Names the news once and for all, such as `closed`: told again it changes nothing. */
  readonly what: string;
}

/** An episode of which no card was sent has none to edit. */
export async function recard(about: Telling, news: readonly EpisodeNews[]): Promise<void> {
  const { tx } = about;
  const sent = await lettersTo(
    tx,
    news.map(({ episodeId }) => episodeKey(episodeId)),
  );
  const letters: Letter[] = [];
  for (const { episodeId, what } of news) {
    const original = episodeKey(episodeId);
    const to = sent.get(original);
    const episode = to === undefined ? null : await readEpisode(tx, episodeId);
    const answerId = episode === null ? null : await keepEpisodeCard(about, episode);
    if (to === undefined || answerId === null) continue;
    const content = { kind: "answer", answerId } as const;
    letters.push({ key: `${original}:${what}`, to, purpose: "task", content, replaces: original });
  }
  await enqueue(tx, letters);
}

/** The same for one episode, from a flow that has only its transaction and the present. */
export async function editEpisodeCard(
  tx: OrgTx,
  news: EpisodeNews,
  on: { readonly today: Day; readonly now: string },
): Promise<void> {
  await recard(await telling(tx, on), [news]);
}
