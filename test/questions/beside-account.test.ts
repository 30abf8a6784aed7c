/** What a question about an account says beyond which one: what it takes for granted, and what it asks of that the card does not tell. */
import { describe, expect, test } from "vitest";
import { buildNameIndex } from "../../src/questions/names/name-index.ts";
import { parsed } from "./asking.ts";
import { book } from "./book.ts";

describe("what a question takes for granted", () => {
  test.each([
    ["why is acme red?", "red"],
    ["why is acme in the red", "red"],
    ["is acme amber?", "yellow"],
    ["why is acme green", "green"],
    ["why is acme at risk?", "at_risk"],
    ["is acme in trouble?", "at_risk"],
    ["why is acme a churn risk", "at_risk"],
    ["why did acme churn?", "left"],
    ["did acme leave us?", "left"],
    ["why did we lose acme?", "left"],
    ["why did acme cancel because of the price?", "left"],
    ["how is acme doing?", undefined],
    ["why did acme drop last month?", undefined],
    ["why is acme red or green?", undefined],
    // Something else than itself is lost.
    ["why did acme lose so many users?", undefined],
    ["how many licences did acme lose?", undefined],
    // Asked, not taken for granted.
    ["will acme churn?", undefined],
    ["why might acme leave?", undefined],
    // No question about an account.
    ["why is NRR at risk?", undefined],
  ])("%s", (text, granted) => {
    expect(parsed(text).granted).toBe(granted);
  });

  test("is said of a follow-up too", () => {
    const context = { intent: "account_health", slots: { account: "Acme" } } as const;
    const read = parsed("why is it green?", { context });
    expect(read).toMatchObject({ question: { intent: "account_why", slots: { account: "Acme" } }, granted: "green" });
  });
});

describe("what a question asks of besides", () => {
  test.each([
    ["is acme going to leave us because of price?", ["leaving", "price"]],
    ["how many tickets did acme open lately", ["tickets"]],
    ["will acme churn?", ["leaving"]],
    ["why might acme leave?", ["leaving"]],
    ["is acme too expensive for what a competitor asks?", ["price", "competitors"]],
    ["ist acme der preis zu hoch?", ["price"]],
    ["when did we last talk to acme?", ["conversations"]],
    ["who is the champion at acme?", ["people"]],
    ["how is acme doing?", undefined],
    ["is acme at risk?", undefined],
    ["did acme churn?", undefined],
    ["is nrr hurt by price?", undefined],
  ])("%s", (text, untold) => {
    expect(parsed(text).untold).toEqual(untold);
  });

  test("is not what words of a name say, nor do they take anything for granted", () => {
    const [first] = book.accounts;
    const vocabulary = { ...book, accounts: [{ ...first, id: "a-red", name: "Red Ticket Contracts" }] };
    const index = buildNameIndex(vocabulary.accounts);
    const read = parsed("how is Red Ticket Contracts doing?", { vocabulary, index });
    expect(read.question.slots.account).toBe("Red Ticket Contracts");
    expect(read).not.toHaveProperty("untold");
    expect(read).not.toHaveProperty("granted");
  });

  test("never changes what is read as asked", () => {
    expect(parsed("is acme going to leave us because of price?").question).toEqual(parsed("is acme at risk?").question);
    expect(parsed("why is acme red?").question).toEqual({ intent: "account_why", slots: { account: "Acme" } });
  });
});
