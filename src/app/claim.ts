/** `/health claim CODE` -> the workspace tied to its organisation, with the claimer as first admin. */
import type { ClaimRequest } from "../store/claims.ts";
import type { ChatPlatform } from "../store/workspaces.ts";
import { type Caller, refusalOfProfile } from "./authorise.ts";
import { commandWord } from "./command-word.ts";
import { homeWord } from "./home-word.ts";

export interface ClaimStore {
  /** @throws HoldfastError for a wrong, used or expired code (same words for all three) or too many tries. */
  claimWorkspace(claim: ClaimRequest): Promise<unknown>;
}

const claimPattern = /^\s*claim(?:\s+(\S+))?\s*$/i;

/** The code in "claim CODE"; null when the text is no claim; "" when the code was left out. */
export function claimCode(text: string): string | null {
  const match = claimPattern.exec(text);
  return match ? (match[1] ?? "") : null;
}

/** Plain words for the claimer. Outsiders are refused before the code is looked at, so that they cannot spend tries. */
export async function claim(
  store: ClaimStore,
  caller: Caller,
  claimed: { readonly code: string; readonly workspaceName: string },
): Promise<string> {
  const refusal = refusalOfProfile(caller);
  if (refusal) return refusal.text;
  if (claimed.code === "") return words.codeMissing(commandWord[caller.platform]);
  await store.claimWorkspace({
    platform: caller.platform,
    externalId: caller.workspaceId,
    workspaceName: claimed.workspaceName,
    userId: caller.userId,
    userName: caller.profile?.name ?? caller.userId,
    code: claimed.code,
  });
  return words.claimed(caller.platform);
}

const words = {
  codeMissing: (health: string) =>
    `Please type the one-time code after it: \`${health} claim CODE\`. It stands in the start-up log of Holdfast.`,
  claimed: (platform: ChatPlatform) =>
    `Done: this ${homeWord[platform]} is connected and you are its admin. Try \`${commandWord[platform]} acme\`, or ask me “why did NRR drop?”. ` +
    "Add colleagues with `holdfast member add EMAIL --role csm --org SLUG`.",
};
