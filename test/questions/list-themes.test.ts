import { describe, expect, test } from "vitest";
import { asked } from "./asking.ts";

describe("what customers say is asked by", () => {
  test.each([
    "what do customers complain about",
    "What do our customers complain about?",
    "what are customers complaining about",
    "what do clients say",
    "what are our customers saying?",
    "what do they complain about",
    "complaints",
    "any complaints?",
    "customer feedback",
    "show me the top complaints",
    "what do customers complain abotu",
    "worüber beschweren sich die kunden",
    "Worüber beschweren sich unsere Kunden?",
    "was sagen unsere kunden",
    "beschwerden",
    "de quoi se plaignent les clients ?",
    "que disent nos clients",
    "les plaintes",
    "¿de qué se quejan los clientes?",
    "qué dicen nuestros clientes",
    "quejas",
  ])("%s", (text) => {
    expect(asked(text)).toEqual({ intent: "list_themes", slots: {} });
  });

  test.each([
    "what does acme say",
    "what is acme saying?",
    "What does Acme complain about?",
    "what did acme say",
    "what does acme write about",
    "feedback from acme",
    "complaints of acme",
    "any complaints from acme?",
    "what is acme unhappy about",
    "what bothers acme",
    "acme complaints",
    "@holdfast what does acme say 🙂",
    "was sagt acme",
    "worüber beschwert sich acme?",
    "Beschwerden von Acme",
    "que dit acme ?",
    "de quoi se plaint acme",
    "¿qué dice acme?",
    "de qué se queja acme",
    "las quejas de acme",
  ])("of one account: %s", (text) => {
    expect(asked(text)).toEqual({ intent: "list_themes", slots: { account: "Acme" } });
  });
});

describe("of whom and when", () => {
  test.each([
    ["complaints in EMEA last quarter", { segment: "EMEA", period: { from: "2026-07-01", to: "2026-09-30" } }],
    ["what do enterprise customers complain about", { segment: "Enterprise" }],
    ["what do my customers say", { owner: "me" }],
    ["complaints of Ben Okafor's accounts", { owner: "Ben Okafor" }],
    ["what did acme say in October", { account: "Acme", period: { from: "2026-10-01", to: "2026-10-31" } }],
    ["what did acme say as of 30 September", { account: "Acme", as_of: "2026-09-30" }],
    ["worüber beschwerten sich die Kunden im Oktober", { period: { from: "2026-10-01", to: "2026-10-31" } }],
  ])("%s", (text, slots) => {
    expect(asked(text)).toEqual({ intent: "list_themes", slots });
  });

  test("one of several accounts, once it is named", () => {
    const both = {
      intent: "ambiguous",
      slots: { of: "list_themes", candidates: ["Globex Logistics", "Globex Robotics GmbH"] },
    };
    expect(asked("what does globex say")).toEqual(both);
    const before = { intent: "ambiguous", slots: { of: "list_themes", candidates: both.slots.candidates } } as const;
    expect(asked("Globex Logistics", before)).toEqual({
      intent: "list_themes",
      slots: { account: "Globex Logistics" },
    });
  });

  test("a follow-up takes the place of what it names", () => {
    const before = { intent: "list_themes", slots: { account: "Acme" } } as const;
    expect(asked("and Initech?", before)).toEqual({ intent: "list_themes", slots: { account: "Initech" } });
    expect(asked("and last quarter?", before)).toEqual({
      intent: "list_themes",
      slots: { account: "Acme", period: { from: "2026-07-01", to: "2026-09-30" } },
    });
  });
});

describe("what is not asked of customers stays what it was", () => {
  test.each([
    ["would you say acme is healthy", "account_health"],
    ["what can you say about acme", "account_health"],
    ["why is acme complaining", "account_why"],
    ["how is acme", "account_health"],
    ["what did the model see", "model_seen"],
    ["say what our nrr is", "metric_value"],
    ["complaints over time", "out_of_scope"],
    ["what does the invoice say", "out_of_scope"],
  ])("%s", (text, intent) => {
    expect(asked(text).intent).toBe(intent);
  });
});
