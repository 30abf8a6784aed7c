/** "who has asked to cancel?" -> the MRR that is asked to end as of the day asked, or as of a named period's end. */
import type { Answer } from "../../answers/answer.ts";
import { answerCommittedChurn } from "../../answers/committed-churn.ts";
import { committedChurn } from "../../core/revenue/committed-churn.ts";
import { inReportingCurrency, ratesUsed } from "../../core/revenue/reporting-currency.ts";
import { withinSegments } from "../../core/revenue/within-segments.ts";
import { isUndefined, notDefined } from "../../core/undefined.ts";
import { withAskedBook } from "./measurable.ts";
import { namingAccounts } from "./naming-accounts.ts";
import { comparedPeriods } from "./periods.ts";
import type { AnswerRequest } from "./request.ts";

export function committedChurnOf(request: AnswerRequest): Promise<Answer> {
  return withAskedBook(request, (asked) => {
    const { context } = asked;
    const periods = comparedPeriods({
      slot: request.question.slots.period,
      asOf: context.asOf,
      fiscalYearStartMonth: context.settings.fiscalYearStartMonth,
      measured: "at_end",
    });
    // A period that has not begun: nothing can be known of its end.
    if (periods === null) {
      const nothing = { names: new Map<string, string>(), rates: [], day: context.asOf };
      return answerCommittedChurn({ ...asked, ...nothing, committed: notDefined("no_data") });
    }
    const { to } = periods.now;
    const { book, rates } = inReportingCurrency(asked.book, to);
    const committed = committedChurn(withinSegments(book, to, asked.segments), to);
    return answerCommittedChurn({
      ...asked,
      committed: isUndefined(committed) ? namingAccounts(committed, book) : committed,
      day: to - 1,
      names: new Map(book.accounts.map(({ id, name }) => [id, name])),
      rates: ratesUsed(() => withinSegments(asked.book, to, asked.segments), rates, [{ from: to, to }]),
      from: request.from,
    });
  });
}
