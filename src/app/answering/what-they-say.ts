/** Accounts and days -> the themes of what was written of them, against as many days before. */
import type { ThemesTold } from "../../answers/theme-table.ts";
import { type Days, themesOf } from "../../core/themes/themes-of.ts";
import { readFreeTexts } from "../../store/free-text.ts";
import type { AnswerRequest } from "./request.ts";

/** A quarter of weeks, as far as cards look back. */
const days = 90;
/** Texts of both periods; whoever writes more is told how many were left out. */
const mostRead = { ofOne: 2_000, ofAll: 20_000 } as const;

/** The ninety days up to the day asked, of one account. */
export function whatTheySay(request: Pick<AnswerRequest, "tx" | "context">, accountId: string): Promise<ThemesTold> {
  return whatIsSaid(request, [accountId], lastDays(request.context.asOf));
}

export function lastDays(asOf: number): Days {
  return { from: asOf - days + 1, to: asOf };
}

export async function whatIsSaid(
  { tx }: Pick<AnswerRequest, "tx">,
  accountIds: readonly string[],
  period: Days,
): Promise<ThemesTold> {
  const before = { from: 2 * period.from - period.to - 1, to: period.from - 1 };
  const most = accountIds.length === 1 ? mostRead.ofOne : mostRead.ofAll;
  const { texts, leftOut } = await readFreeTexts(tx, { accountIds, from: before.from, to: period.to, most });
  return { read: themesOf(texts, period, before), period, leftOut };
}
