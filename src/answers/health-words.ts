/** The words of a health card: signals, roles, what would give an account a score. */
import type { ProposedAction } from "../core/health/attention.ts";
import { signals } from "../core/health/signals/index.ts";

export const roleWords: Readonly<Record<ProposedAction["owner"], string>> = {
  csm: "its CSM",
  account_manager: "its account manager",
  billing: "billing",
  support: "support",
  executive: "an executive",
};

export const scoreRemedy =
  "To get a score, import what is missing: usage, tickets, surveys, touches or invoices of this account.";

export function signalWords(id: string): string {
  return signals.find((signal) => signal.id === id)?.words.subject ?? id.replaceAll("_", " ");
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
