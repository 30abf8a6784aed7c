/** What counts count: the words that stand after a number, in both numbers. */

export interface Noun {
  readonly one: string;
  readonly other: string;
}

export const nouns = {
  account: { one: "account", other: "accounts" },
  answer: { one: "answer", other: "answers" },
  cohort: { one: "cohort", other: "cohorts" },
  currency: { one: "currency", other: "currencies" },
  day: { one: "day", other: "days" },
  month: { one: "month", other: "months" },
  period: { one: "period", other: "periods" },
  quarter: { one: "quarter", other: "quarters" },
  row: { one: "row", other: "rows" },
  signal: { one: "signal", other: "signals" },
  task: { one: "task", other: "tasks" },
  year: { one: "year", other: "years" },
} as const satisfies Readonly<Record<string, Noun>>;
