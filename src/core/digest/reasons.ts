/** One account since the digest before -> what is news against it (definitions.md §8), what was told already left out. */
import type { Day } from "../day.ts";
import { riskOf } from "../health/at-risk.ts";
import type { HealthConfig } from "../health/config.ts";
import type { BasisPoints } from "../health/score.ts";
import { riskPlaybooks } from "../playbooks/episode.ts";
import type { DigestBasis, Looked, SlipReason } from "./findings.ts";
import { comparedTo, isWorse, type Stand, standOf } from "./since.ts";
import { hasJustEnded } from "./snoozed.ts";

/** In the order of SlipReason; empty = not slipping. */
export function slipReasons(looked: Looked, basis: DigestBasis, config: HealthConfig): readonly SlipReason[] {
  const compareTo = comparedTo(basis, config.digest);
  const stand = standOf(looked, compareTo, config);
  const listedOn = basis.told.listedOn.get(looked.accountId) ?? null;
  return [
    ...(stand === null || isOldNews(stand, listedOn, config) ? [] : moved(stand, snoozedAt(looked, compareTo), config)),
    ...opened(looked, basis, compareTo),
    ...closing(looked, listedOn !== null && wasAtRisk(looked, stand, listedOn, config) ? listedOn : null, config),
  ];
}

function moved({ now, before }: Stand, snoozedScore: BasisPoints | null, { digest }: HealthConfig): SlipReason[] {
  if (before === null) return [];
  const byBp = Math.max(before.score, snoozedScore ?? 0) - now.score;
  return [
    ...(isWorse(now.band, before.band)
      ? [{ kind: "band_worsened", from: before.band, to: now.band } satisfies SlipReason]
      : []),
    ...(byBp >= digest.fall ? [{ kind: "fell", byBp } satisfies SlipReason] : []),
  ];
}

/** What fell while nobody wanted to hear of it is news once the silence is over. */
function snoozedAt(looked: Looked, compareTo: Day): BasisPoints | null {
  return hasJustEnded(looked, compareTo) ? (looked.handled.snooze?.scoreBp ?? null) : null;
}

/**
 * Listed of late, and since then neither up by as much as a fall takes, nor down by it, nor in a worse band than it was listed
 * with: a score that goes to and fro is the same story.
 */
function isOldNews({ now, days }: Stand, listedOn: Day | null, { digest }: HealthConfig): boolean {
  if (listedOn === null || listedOn < now.day - digest.toldDays) return false;
  const told = days.findLast(({ day }) => day <= listedOn);
  if (told === undefined) return false;
  const hasRisen = days.some(({ day, score }) => day > listedOn && score - told.score >= digest.fall);
  return !hasRisen && told.score - now.score < digest.fall && !isWorse(now.band, told.band);
}

/** An episode of the very day of the digest before may have opened after it. */
function opened({ openEpisodes }: Looked, { told }: DigestBasis, compareTo: Day): SlipReason[] {
  return openEpisodes
    .filter(
      ({ id, playbook, openedOn }) => riskPlaybooks.has(playbook) && openedOn >= compareTo && !told.episodes.has(id),
    )
    .map((episode) => ({ kind: "episode_opened", episode }));
}

/** Of a day before its scores nothing is known: what was listed then is held to have been at risk. */
function wasAtRisk({ openEpisodes }: Looked, stand: Stand | null, on: Day, config: HealthConfig): boolean {
  const until = stand?.days.filter(({ day }) => day <= on) ?? [];
  const hadEpisode = openEpisodes.some(({ playbook, openedOn }) => riskPlaybooks.has(playbook) && openedOn <= on);
  return until.length === 0 || hadEpisode || riskOf(until, config) !== null;
}

/** Told once: a window that was as near when the account was last listed at risk is no news. */
function closing(looked: Looked, toldOn: Day | null, { digest }: HealthConfig): SlipReason[] {
  const { window } = looked.attention;
  if (window === null || window.days > digest.windowDays || !looked.attention.atRisk) return [];
  const wasTold = toldOn !== null && window.endsOn - toldOn <= digest.windowDays;
  return wasTold ? [] : [{ kind: "window_closing", days: window.days }];
}
