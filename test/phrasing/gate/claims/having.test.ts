/** Quantities held by one: each number stands with its own noun, and what was done to it is in the key. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";

const may = {
  account: "May Logistics",
  mrr: 12000,
  currency: "EUR",
  seats: 80,
  weekly_active_users: 34,
  open_tickets: 3,
  tickets_opened: 18,
  tickets_closed: 15,
  score: 64,
  arr: 144000,
};
const team = {
  team: [
    { owner: "Kim Larsen", accounts: 18, mrr: 91000 },
    { owner: "Tom Hale", accounts: 11, mrr: 52000 },
  ],
  currency: "USD",
};

describe("borne out by the facts", () => {
  it.each([
    "May Logistics has 34 weekly active users on 80 seats.",
    "May Logistics opened 18 tickets.",
    "May Logistics scores 64 and pays €12,000 a month.",
    "May Logistics pays €12,000 a month, or €144,000 a year.",
    "There are 3 open tickets at May Logistics.",
    "May Logistics has 80 seats and 3 open tickets.",
  ])("%s", (text) => {
    expect(unproved(readFacts(may), text)).toBeNull();
  });
  it.each(["Kim Larsen looks after 18 accounts.", "Tom Hale manages 11 accounts."])("%s", (text) => {
    expect(unproved(readFacts(team), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    "May Logistics has 80 weekly active users on 34 seats.",
    "May Logistics opened 15 tickets.",
    "May Logistics closed 18 tickets.",
    "May Logistics scores 34 and pays €12,000 a month.",
    "May Logistics pays €144,000 a month, or €12,000 a year.",
    "There are 18 open tickets at May Logistics.",
    "May Logistics has 80 seats and 15 open tickets.",
    "May Logistics has 34 users.",
  ])("%s", (text) => {
    expect(unproved(readFacts(may), text)).not.toBeNull();
  });
  it.each(["Kim Larsen looks after 11 accounts."])("%s", (text) => {
    expect(unproved(readFacts(team), text)).not.toBeNull();
  });
});
