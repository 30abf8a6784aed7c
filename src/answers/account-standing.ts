/** How an account stands -> its sentence: the band, what speaks against it, and only then the score. */
import type { Attention } from "../core/health/attention.ts";
import type { Band } from "../core/health/score.ts";
import type { HealthFacts } from "./account-headline.ts";
import type { Draft } from "./draft.ts";
import { type Reply, withReply } from "./granted.ts";

export interface Standing {
  /** Who it is said of: a slot, or "It" under a sentence that has just named it. */
  readonly subject: string;
  readonly health: HealthFacts;
  readonly band: Band | null;
  readonly attention: Attention;
  /** Whether a sentence beside it tells the score, which is then not said twice. */
  readonly scoreIsTold: boolean;
  /** To what the question takes for granted. */
  readonly reply: Reply | null;
}

export function sayStanding(draft: Draft, standing: Standing): void {
  const { subject, health, band, attention, scoreIsTold, reply } = standing;
  const stands = health.band === null ? "is in no band" : `is {${health.band}}`;
  const score = scoreIsTold ? "" : `; its health score is {${health.score}}`;
  draft.say(`${subject} ${withReply(stands, reply)}: ${because(attention, band)}${score}.`);
}

/** Without a cause all that is measured speaks for it: what keeps it from being green is that too little does. */
function because({ cause }: Attention, band: Band | null): string {
  if (cause !== null) return cause.contribution.evidence.text;
  const nothing = "no signal speaks against it";
  return band === null || band === "green" ? nothing : `${nothing}, but too few speak for it`;
}
