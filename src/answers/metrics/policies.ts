/** The choices a figure rests on where sources differ (definitions.md §1), one plain line each; an answer carries its metric's. */

export const policies = {
  paid_rows: "only paid rows count, past due ones too, trials, free and paused ones not",
  paying_accounts: "an account counts while it pays anything",
  end_of_paid_period: "churn falls on the end of the paid period, not on the request for it",
  came_back_apart: "an account that had left before the start and comes back is not retained",
  came_back_won: "an account that comes back counts as won",
  two_snapshots: "what moved is read between the start and the end, not day by day",
  own_annual_amounts: "a contract counts by its own annual amount",
} as const satisfies Readonly<Record<string, string>>;

export type Policy = keyof typeof policies;

/** Where a question names a segment. */
export const cutPolicy = "an account stands in the segment it had when the period began";
