/** Numbers of a text against facts of other shapes: what may be read out of them, and the twin of each that may not. */
import { describe, expect, it } from "vitest";
import { checkText } from "../../../src/phrasing/gate/check.ts";
import type { GateFacts } from "../../../src/phrasing/gate/verdict.ts";

type Row = readonly [what: string, facts: GateFacts, right: string, wrong: string];

const rows: readonly Row[] = [
  [
    "nearly is less than",
    { account: "Umber Paints", mrr: 12_480, currency: "USD" },
    "Umber Paints pays nearly $12,500 a month.",
    "Umber Paints pays nearly $12,400 a month.",
  ],
  [
    "a figure is the account's, not its manager's",
    { account: "Parsley Bistro", score: 36, csm: "Quentin Roy" },
    "Parsley Bistro has a score of 36.",
    "Quentin Roy has a score of 36.",
  ],
  [
    "a champion stands beside the account of the same item",
    {
      book: [
        { account: "Velvet Audio", contacts: [{ name: "Gina Park", role: "champion" }] },
        { account: "Walnut Homes", contacts: [{ name: "Ivo Petrov", role: "champion" }] },
      ],
    },
    "Gina Park is the champion at Velvet Audio.",
    "Gina Park is the champion at Walnut Homes.",
  ],
  [
    "who owned it before is not who owns it",
    { account: "Ripple Water", owner: "Nadia Brandt", previous_owner: "Owen Pike" },
    "Nadia Brandt owns Ripple Water.",
    "Owen Pike owns Ripple Water.",
  ],
  [
    "a former plan is no plan",
    { account: "Nutmeg Travel", plan: { current: "Scale", former: "Growth" } },
    "Nutmeg Travel is on Scale.",
    "Nutmeg Travel is on Growth.",
  ],
  [
    "an owner looks after an account, not the reverse",
    { account: "Hazel Bikes", owner: "Finn Larsson" },
    "Finn Larsson owns Hazel Bikes.",
    "Hazel Bikes owns Finn Larsson.",
  ],
  [
    "a change in percent is no rate by the month",
    { metric: "MRR", currency: "CHF", value: 88_300, previous: 79_100, change_pct: 11.6 },
    "MRR grew by 11.6%.",
    "MRR grew by 11.6% a month.",
  ],
  [
    "the day it is compared with is where it was",
    { arr: { value: 7_340_000, currency: "USD" }, as_of: "2026-09-30", compared_with: "2026-06-30" },
    "ARR was $7.34M on 30 September 2026.",
    "ARR was $7.34M on 30 June 2026.",
  ],
  [
    "what was a month ago is not what is",
    { accounts: [{ name: "Birch Yachts", health: { now: { band: "red" }, month_ago: { band: "yellow" } } }] },
    "Birch Yachts went from yellow to red.",
    "Birch Yachts went from red to yellow.",
  ],
  [
    "what is ahead has not happened",
    { account: "Poppy Cinemas", as_of: "2026-11-21", trial_ends_on: "2026-12-05" },
    "The trial of Poppy Cinemas ends on 5 December 2026.",
    "The trial of Poppy Cinemas ended on 5 December 2026.",
  ],
  [
    "the same does not go for another",
    {
      accounts: [
        { account: "Laurel Vets", score: 46, previous_score: 62 },
        { account: "Nettle Spa", score: 58, previous_score: 64 },
      ],
    },
    "Laurel Vets fell from 62 to 46.",
    "Laurel Vets fell from 62 to 46; the same goes for Nettle Spa.",
  ],
  [
    "no name is another",
    { account: "Foxglove Media", status: "churned", reason: "competitor", competitor: "BrightDesk" },
    "Foxglove Media churned.",
    "Foxglove Media is BrightDesk.",
  ],
];

describe("a figure of the facts", () => {
  it.each(rows)("%s", (_, facts, right, wrong) => {
    expect(checkText(facts, right)).toEqual({ ok: true, reasons: [] });
    expect(checkText(facts, wrong).ok).toBe(false);
  });
});
