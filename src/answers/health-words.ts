/** The words of a health card: signals, roles, what would give an account a score. */
import type { ProposedAction } from "../core/health/attention.ts";
import type { Contribution } from "../core/health/score.ts";
import { signals } from "../core/health/signals/index.ts";
import { capitalised } from "./capitalised.ts";

export const roleWords: Readonly<Record<ProposedAction["owner"], string>> = {
  csm: "its CSM",
  account_manager: "its account manager",
  billing: "billing",
  support: "support",
  executive: "an executive",
};

export const scoreRemedy =
  "To get a score, import what is missing: usage, tickets, surveys, touches or invoices of this account.";

/** A short noun, as it stands inside a sentence: "active users". */
export function signalWords(id: string): string {
  return wordsOf(id)?.label ?? id.replaceAll("_", " ");
}

/** "Active users: below their usual level and falling week by week". */
export function readingWords({ signal, evidence: { text } }: Pick<Contribution, "signal" | "evidence">): string {
  const subject = `${wordsOf(signal)?.subject} `;
  return `${capitalised(signalWords(signal))}: ${text.startsWith(subject) ? text.slice(subject.length) : text}`;
}

function wordsOf(id: string) {
  return signals.find((signal) => signal.id === id)?.words;
}
