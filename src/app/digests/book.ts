/** An organisation on a day -> every paying account as digests look at it, read once for all digests that are due. */
import { setImmediate } from "node:timers/promises";
import type { Day } from "../../core/day.ts";
import type { Looked, MassChange } from "../../core/digest/findings.ts";
import { massChangeOf } from "../../core/digest/mass-change.ts";
import { defaultHealthConfig, type HealthConfig } from "../../core/health/config.ts";
import { isPaying } from "../../core/health/is-paying.ts";
import { type StoppedFeed, stoppedFeeds } from "../../core/health/stopped-feeds.ts";
import type { Watermarks } from "../../core/records.ts";
import type { Settings } from "../../core/settings.ts";
import type { Vocabulary } from "../../core/vocabulary.ts";
import type { Before } from "../../store/digest-runs.ts";
import { readHandled, unhandled } from "../../store/handled.ts";
import { readHealthFacts } from "../../store/health-facts.ts";
import { isMassChangeConfirmed } from "../../store/mass-changes.ts";
import type { OrgTx } from "../../store/scope.ts";
import { isScored } from "../../store/scores.ts";
import { readSettings } from "../../store/settings.ts";
import { readWatermarks } from "../../store/watermarks.ts";
import { type AccountState, attentionTo, lookBackDays } from "../account-state.ts";
import { computedScores, keptScores, type ScoreBasis } from "../past-scores.ts";
import { accountsPerTurn, statesOf } from "../states.ts";
import { withScoresOf } from "./since-days.ts";

/** Good for as long as its transaction: the scores behind a cause are read when a digest lists the account. */
export interface DigestBook {
  readonly tx: OrgTx;
  readonly asOf: Day;
  readonly settings: Settings;
  readonly watermarks: Watermarks;
  readonly stoppedFeeds: readonly StoppedFeed[];
  readonly vocabulary: Vocabulary;
  readonly basis: ScoreBasis;
  readonly entries: readonly DigestEntry[];
  /** Of the whole book; null = none, or somebody vouched for it. */
  readonly massChange: MassChange | null;
}

/** One paying account; its attention names no cause yet. */
export interface DigestEntry {
  readonly state: AccountState;
  readonly looked: Looked;
}

export interface BookRequest {
  readonly asOf: Day;
  /** The days that the digests to come are compared with. */
  readonly since: readonly Day[];
  readonly vocabulary: Vocabulary;
}

export async function readDigestBook(tx: OrgTx, { asOf, since, vocabulary }: BookRequest): Promise<DigestBook> {
  const config = defaultHealthConfig;
  const settings = await readSettings(tx);
  const watermarks = await readWatermarks(tx);
  const past = (await isScored(tx, asOf)) ? keptScores(tx) : computedScores(tx, asOf, config);
  const basis = withScoresOf(tx, { past, config }, since);
  const facts = (await readHealthFacts(tx, { asOf })).filter(isPaying);
  const states = await statesOf(tx, basis, { asOf, facts });
  const entries = await entriesOf(tx, states, { config, noticeDays: settings.noticeDays });
  return {
    tx,
    asOf,
    settings,
    watermarks,
    stoppedFeeds: stoppedFeeds(watermarks, asOf, config),
    vocabulary,
    basis,
    entries,
    massChange: await unconfirmed(tx, { asOf, entries, config }),
  };
}

/** What the digests to come are compared with, each day once. */
export function sinceDays(before: readonly Pick<Before, "since">[]): readonly Day[] {
  return [...new Set(before.flatMap(({ since }) => since ?? []))];
}

/** What was listed before this day may be told anew. */
export function rememberedFrom(asOf: Day): Day {
  return asOf - defaultHealthConfig.digest.toldDays;
}

/** A digest paused for long is compared with the first day that cards look back on. */
export function earliestSince(asOf: Day, since: Day | null): Day | null {
  return since === null ? null : Math.max(since, asOf - lookBackDays);
}

interface By {
  readonly config: HealthConfig;
  readonly noticeDays: number;
}

async function entriesOf(tx: OrgTx, states: readonly AccountState[], by: By): Promise<readonly DigestEntry[]> {
  const handled = await readHandled(tx);
  const entries: DigestEntry[] = [];
  for (const state of states) {
    const accountId = state.facts.account.id;
    const { score, earlier, openEpisodes } = state;
    const attention = attentionTo(state, { comparison: null, ...by });
    const looked = { accountId, score, earlier, openEpisodes, attention, handled: handled.get(accountId) ?? unhandled };
    entries.push({ state, looked });
    if (entries.length % accountsPerTurn === 0) await setImmediate();
  }
  return entries;
}

async function unconfirmed(
  tx: OrgTx,
  { asOf, entries, config }: Pick<DigestBook, "asOf" | "entries"> & { readonly config: HealthConfig },
): Promise<MassChange | null> {
  const found = massChangeOf(
    entries.map(({ looked }) => looked),
    asOf,
    config,
  );
  if (found === null) return null;
  const from = asOf - config.digest.mass.withinDays;
  return (await isMassChangeConfirmed(tx, { from, to: asOf })) ? null : found;
}
