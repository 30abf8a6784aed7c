/** The words of a health card: signals, roles, what would give an account a score. */
import type { ProposedAction } from "../core/health/attention.ts";
import type { Contribution } from "../core/health/score.ts";
import { signals } from "../core/health/signals/index.ts";
import type { WatermarkedFeed, Watermarks } from "../core/records.ts";
import { capitalised } from "./capitalised.ts";
import { listed } from "./listed.ts";

export const roleWords: Readonly<Record<ProposedAction["owner"], string>> = {
  csm: "its CSM",
  account_manager: "its account manager",
  billing: "billing",
  support: "support",
  executive: "an executive",
};

export const scoreRemedy =
  "To get a score, import what is missing: usage, tickets, surveys, touches or invoices of this account.";

const feedFiles: readonly (readonly [WatermarkedFeed, string])[] = [
  ["usage", "usage"],
  ["tickets", "tickets"],
  ["surveys", "surveys"],
  ["touches", "touches"],
  ["invoices", "invoices"],
];

/** What to import for scores: the feeds nothing has come from, or more of all of them. */
export function bookRemedy(watermarks: Watermarks): string {
  const never = feedFiles.filter(([feed]) => watermarks[feed] === null).map(([, words]) => words);
  if (never.length === 0) return "To score them, import more of their usage, tickets, surveys, touches and invoices.";
  return `To score them, import what has not come in yet: ${listed(never)}.`;
}

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
