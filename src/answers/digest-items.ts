/** What a digest found -> the accounts it lists, one after the other: those that slip, most urgent first, then the untouched. */
import type { Day } from "../core/day.ts";
import type { Looked, OpenTask, SlipReason } from "../core/digest/findings.ts";
import { comparedTo, standOf } from "../core/digest/since.ts";
import type { HealthConfig } from "../core/health/config.ts";
import type { BasisPoints } from "../core/health/score.ts";
import type { RankedAccount } from "./at-risk.ts";
import type { DigestInput } from "./digest.ts";

export interface DigestItem extends RankedAccount {
  /** untouched: listed before, and nobody did anything since. */
  readonly kind: "slipping" | "billing" | "untouched";
  /** Why it is listed; none of what is untouched. */
  readonly reasons: readonly SlipReason[];
  /** Of the score since the day compared with; null where one of the two has no score. */
  readonly changeBp: BasisPoints | null;
  readonly openTasks: readonly OpenTask[];
}

export function digestItems({ findings, accounts, since, context, config }: DigestInput): readonly DigestItem[] {
  const compareTo = comparedTo({ asOf: context.asOf, since }, config.digest);
  const itemOf = (kind: DigestItem["kind"], looked: Looked, reasons: readonly SlipReason[]): DigestItem => ({
    ...looked,
    ...accountOf(accounts, looked.accountId),
    kind,
    reasons,
    changeBp: changeSince(looked, compareTo, config),
    openTasks: looked.handled.openTasks,
  });
  return [
    ...findings.slipping.map(({ looked, reasons, involuntary }) =>
      itemOf(involuntary ? "billing" : "slipping", looked, reasons),
    ),
    ...findings.untouched.map((looked) => itemOf("untouched", looked, [])),
  ];
}

/** A digest that knows no name for an account is still better than none. */
export function accountOf(accounts: DigestInput["accounts"], id: string): Pick<RankedAccount, "account" | "ownerName"> {
  const { ownerName = null, ...account } = accounts.get(id) ?? { id, name: id };
  return { account, ownerName };
}

function changeSince(looked: Looked, compareTo: Day, config: HealthConfig): BasisPoints | null {
  const stand = standOf(looked, compareTo, config);
  return stand === null || stand.before === null ? null : stand.now.score - stand.before.score;
}
