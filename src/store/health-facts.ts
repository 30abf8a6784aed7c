/** Imported rows -> what the score of each account is computed from, by one aggregate per group of tables. */
import type { Day } from "../core/day.ts";
import type { HealthFacts } from "../core/health/facts.ts";
import type { Account, Watermarks } from "../core/records.ts";
import { watermarksOn } from "../core/watermarks-on.ts";
import { readAccounts } from "./accounts.ts";
import { readBilling } from "./health-facts/billing.ts";
import { type ContractFacts, noContract, readContracts } from "./health-facts/contract.ts";
import { readRelationships } from "./health-facts/relationship.ts";
import { readSentiment } from "./health-facts/sentiment.ts";
import { readSupport } from "./health-facts/support.ts";
import { readUsage } from "./health-facts/usage.ts";
import type { OrgTx } from "./scope.ts";
import { readSettings } from "./settings.ts";
import { readWatermarks } from "./watermarks.ts";

export interface FactsRequest {
  readonly asOf: Day;
  /** Left out = every account; ids nobody has are left out of the result. */
  readonly accountIds?: readonly string[];
}

/** In the order of account ids. Rows later than min(as-of day, the feed's watermark) are not read. */
export async function readHealthFacts(tx: OrgTx, { asOf, accountIds }: FactsRequest): Promise<HealthFacts[]> {
  const ids = accountIds ?? null;
  const accounts = await readAccounts(tx, ids);
  const settings = await readSettings(tx);
  const watermarks = watermarksOn(asOf, await readWatermarks(tx));
  const contracts = await readContracts(tx, ids, asOf, settings);
  const groups = await readGroups(tx, ids, asOf, watermarks, settings.currency, began(accounts, contracts));
  return accounts.map((account) => {
    const contract = contracts.get(account.id) ?? noContract;
    const { mrrCents, annualCents, firstPaidDay, foreign, unrenewedSince } = contract;
    const renewalDay = renewalOf(account, contract, asOf);
    const facts = { account, asOf, watermarks, mrrCents, annualCents, renewalDay, firstPaidDay };
    return {
      ...facts,
      ...(foreign !== undefined && { foreign }),
      ...(unrenewedSince !== undefined && { unrenewedSince }),
      ...groups(account.id),
    };
  });
}

type Groups = Pick<HealthFacts, "usage" | "support" | "sentiment" | "relationship" | "billing">;

async function readGroups(
  tx: OrgTx,
  accountIds: readonly string[] | null,
  asOf: Day,
  watermarks: Watermarks,
  currency: string,
  beganOn: (accountId: string) => Day | null,
): Promise<(accountId: string) => Groups> {
  const { usage, user_days, tickets, surveys, touches, invoices } = watermarks;
  const through = (day: Day) => ({ accountIds, through: day });
  const used = usage === null ? null : await readUsage(tx, through(usage), user_days, beganOn);
  const helped = tickets === null ? null : await readSupport(tx, through(tickets), beganOn);
  const heard = surveys === null && tickets === null ? null : await readSentiment(tx, accountIds, surveys, tickets);
  const met = touches === null ? null : await readRelationships(tx, through(touches), asOf);
  const billed = invoices === null ? null : await readBilling(tx, through(invoices), { asOf, currency });
  return (accountId) => ({
    usage: used?.get(accountId) ?? null,
    support: helped?.get(accountId) ?? null,
    sentiment: heard?.get(accountId) ?? null,
    relationship: met?.get(accountId) ?? null,
    billing: billed?.get(accountId) ?? null,
  });
}

function began(
  accounts: readonly Account[],
  contracts: ReadonlyMap<string, ContractFacts>,
): (accountId: string) => Day | null {
  const signedUp = new Map(accounts.map((account) => [account.id, account.signedUpOn]));
  return (accountId) => signedUp.get(accountId) ?? contracts.get(accountId)?.firstPaidDay ?? null;
}

/** definitions.md §8: the account's renewal day unless it is past, else the earliest end of an active row. */
function renewalOf(account: Account, contract: ContractFacts, asOf: Day): Day | null {
  const stated = account.renewalDay;
  if (stated !== null && stated >= asOf) return stated;
  return contract.earliestEnd ?? stated;
}
