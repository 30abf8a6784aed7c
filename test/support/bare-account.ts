/** An account of which nothing is known but its id and name; a test says what else it needs. */
import type { Account } from "../../src/core/records.ts";

export function bareAccount(id: string, more: Partial<Account> = {}): Account {
  return {
    id,
    name: `Account ${id}`,
    aliases: [],
    segment: null,
    region: null,
    plan: null,
    ownerEmail: null,
    accountManagerEmail: null,
    licences: null,
    potentialUsers: null,
    renewalDay: null,
    noticeDays: null,
    signedUpOn: null,
    onboardingStartedOn: null,
    onboardingEndedOn: null,
    currency: null,
    ...more,
  };
}
