/** Accounts as they stand, and what was said of them before -> what a digest finds (definitions.md §8). */
import { byCodePoint } from "../code-point-order.ts";
import type { Day } from "../day.ts";
import { compare } from "../fraction.ts";
import type { HealthConfig } from "../health/config.ts";
import { involuntaryPlaybooks } from "../playbooks/episode.ts";
import { isUndefined } from "../undefined.ts";
import type { DigestBasis, DigestFindings, Looked, Slipping, SlipReason } from "./findings.ts";
import { slipReasons } from "./reasons.ts";
import { recoveredFrom } from "./recovered.ts";
import { comparedTo } from "./since.ts";
import { hasJustEnded, isSnoozed } from "./snoozed.ts";

/** Every account is in one list at most; under a mass change all are empty. Snoozed accounts are in none and counted when they slip. */
export function findSlipping(basis: DigestBasis, config: HealthConfig): DigestFindings {
  const { looked, massChange } = basis;
  const counted = { looked: looked.length, unscored: looked.filter(({ score }) => isUndefined(score.score)).length };
  if (massChange !== null) return { ...nothingListed, ...counted, massChange };
  const compareTo = comparedTo(basis, config.digest);
  const listed = new Set(basis.listedBefore);
  const snoozed = new Set(looked.filter((one) => isSnoozed(one)));
  const slipping = looked.flatMap((one) => slip(one, slipReasons(one, basis, config)));
  const slips = new Set(slipping.map((one) => one.looked));
  const others = looked.filter((one) => !slips.has(one) && !snoozed.has(one));
  return {
    slipping: slipping.filter((one) => !snoozed.has(one.looked)).sort((a, b) => byRank(a.looked, b.looked)),
    recovered: others
      .flatMap((one) => recoveredFrom(one, basis, config) ?? [])
      .sort((a, b) => byValue(a.looked, b.looked)),
    untouched: others.filter((one) => isWaiting(one, listed.has(one.accountId), compareTo)).sort(byRank),
    massChange,
    snoozed: slipping.filter((one) => snoozed.has(one.looked)).length,
    ...counted,
  };
}

const nothingListed = { slipping: [], recovered: [], untouched: [], snoozed: 0 };

function slip(looked: Looked, reasons: readonly SlipReason[]): Slipping[] {
  return reasons.length === 0 ? [] : [{ looked, reasons, involuntary: isInvoluntary(looked, reasons) }];
}

/** Billing's own business: an open billing episode, no other one among the reasons, and a score moved by nothing but billing. */
function isInvoluntary({ openEpisodes, attention }: Looked, reasons: readonly SlipReason[]): boolean {
  if (!openEpisodes.some(({ playbook }) => involuntaryPlaybooks.has(playbook))) return false;
  const byBilling = attention.cause?.contribution.dimension === "billing";
  const ofBilling = (reason: SlipReason) => {
    if (reason.kind === "episode_opened") return involuntaryPlaybooks.has(reason.episode.playbook);
    if (reason.kind === "window_closing") return byBilling || attention.atRiskBecause === "episode";
    return byBilling;
  };
  return reasons.every(ofBilling);
}

/** Listed by the digest before, or back from a snooze that has just ended; still at risk, and nobody did anything about it. */
function isWaiting(looked: Looked, wasListed: boolean, compareTo: Day): boolean {
  const { lastTouchedOn, openTasks } = looked.handled;
  if (!(wasListed || hasJustEnded(looked, compareTo)) || !looked.attention.atRisk) return false;
  return openTasks.length === 0 && (lastTouchedOn === null || lastTouchedOn < compareTo);
}

/** Ties by account id. */
function byRank(a: Looked, b: Looked): number {
  return compare(b.attention.rank.value, a.attention.rank.value) || byCodePoint(a.accountId, b.accountId);
}

/** Of a recovered account what it is worth counts: its risk is over. */
function byValue(a: Looked, b: Looked): number {
  const worth = b.attention.valueCents - a.attention.valueCents;
  if (worth !== 0n) return worth > 0n ? 1 : -1;
  return byCodePoint(a.accountId, b.accountId);
}
