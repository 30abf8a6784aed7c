/** What a playbook is: a trigger with its thresholds, the task it makes, whose it is, and when it is over. */
import type { ScoredDay } from "../health/bands.ts";
import type { HealthConfig } from "../health/config.ts";
import type { HealthFacts } from "../health/facts.ts";
import type { Evidence, Score } from "../health/score.ts";
import type { PlaybookId } from "./episode.ts";

/** One account on one day. */
export interface TriggerInput {
  readonly facts: HealthFacts;
  /** Of the same day, its band settled. */
  readonly score: Score;
  /** Ascending by day, the day itself left out. */
  readonly earlier: readonly ScoredDay[];
  readonly config: HealthConfig;
}

export type Verdict =
  /** `opens`: a reason for a new episode; else it only keeps an open one open. */
  | { readonly holds: true; readonly opens: boolean; readonly evidence: Evidence }
  | { readonly holds: false }
  /** What it is judged by is not known today: an open episode stays as it is. */
  | { readonly holds: "unknown" };

export const isFalse: Verdict = { holds: false };
export const isUnknown: Verdict = { holds: "unknown" };

export type OwnerRole = "csm" | "account_manager";

export interface PlaybookTask {
  /** An imperative sentence without digits. */
  readonly title: string;
  readonly checklist: readonly string[];
  /** Days from the episode's first to the deadline; a deadline on a weekend is on the Monday after. */
  readonly dueInDays: number;
  /** A message for a person to send: {account} and {owner} stand for the names. */
  readonly draft: string;
}

export interface Playbook {
  readonly id: PlaybookId;
  /** As it stands at the head of a card, and inside a sentence in lower case. */
  readonly label: string;
  /** The first of them that the account has. */
  readonly owners: readonly OwnerRole[];
  readonly task: PlaybookTask;
  /** Days in a row that the trigger must be false before the episode is over. */
  readonly clearAfterDays: number;
  /** Days after its end before the same may open again for the account. */
  readonly coolDownDays: number;
  /** Over when its task is done; else only when its trigger is false, because the risk outlives the work. */
  readonly endsWithItsTask: boolean;
  judge(input: TriggerInput): Verdict;
}
