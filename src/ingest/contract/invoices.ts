/** invoices.csv: what was billed and whether it was paid. */
import { parseMajor } from "../../core/money.ts";
import type { Invoice } from "../../core/records.ts";
import { currency } from "../cell/choice.ts";
import { day } from "../cell/day.ts";
import { amount, wholeNumber } from "../cell/number.ts";
import { id } from "../cell/text.ts";
import { Fault } from "../fault.ts";
import { defineFeed, optional, required } from "./feed.ts";

export const invoices = defineFeed({
  file: "invoices.csv",
  columns: {
    id: required("id", id, "invoice-1"),
    accountId: required("account_id", id, "acme-1"),
    dueOn: required("due_on", day, "2026-02-01"),
    paidOn: optional("paid_on", day, "2026-01-28"),
    amount: required("amount", amount, "1200.00"),
    currency: optional("currency", currency, "USD"),
    failedAttempts: optional("failed_attempts", wholeNumber(), "0"),
  },
  build: ({ amount: stated, ...values }, context): Invoice | Fault => {
    const inCurrency = values.currency ?? context.currencyOfAccount.get(values.accountId) ?? context.currency;
    const exact = parseMajor(stated, inCurrency);
    // A bill is a sum that was really asked for: a fraction of a cent is a wrong currency or a wrong column, not a rounding.
    if (exact?.den !== 1n)
      return new Fault(`has more decimals than ${inCurrency} has`, "Correct the amount or its currency.", {
        column: "amount",
      });
    // An export that counts failures leaves the cell empty when there was none.
    return { ...values, currency: inCurrency, amountCents: exact.num, failedAttempts: values.failedAttempts ?? 0 };
  },
});
