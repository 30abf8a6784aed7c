import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answer.ts";
import { offsetOfMore } from "../../src/answers/more.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { everyDigest, fullDigest } from "./every-digest.ts";
import { digest, fellToRed, looked, slippingDigest } from "./golden-digest.ts";
import { context, day } from "./golden-quarters.ts";
import { headlineOf, notesOf, sectionOf, titlesOf } from "./read.ts";

const falling = "Weekly active users are falling week by week";
const review = "Review the usage with the account and agree on a success plan";
const slippingTitle = "Slipping, most urgent first";
const billingTitle = "Billing trouble only: a payment to settle, no reason to ask what is wrong";
const untouchedTitle = "Listed before, and nobody has touched them";

function labels({ actions }: Answer): readonly string[] {
  return actions.map(({ kind, label, target }) => `${kind} ${label} ${target}`);
}

describe("a digest", () => {
  test("says how many slip since when, what is at stake with them in all, and the most urgent with its cause", () => {
    expect(headlineOf(slippingDigest(["Acme", "Beta"]))).toEqual([
      "Since 20 Nov 2026, 2 accounts of 212 looked at are slipping, with $10,000 of MRR at stake.",
      "Most urgent is Acme: weekly active users are falling week by week.",
    ]);
  });

  test("tells an account's four things, how its score changed, and why it is listed", () => {
    // 34.2 - 41.4 = -7.2
    expect(sectionOf(slippingDigest(["Acme", "Beta"]), slippingTitle)).toEqual([
      [
        "Acme",
        "$5,000",
        "34",
        "-7 points",
        "20 days left",
        `From yellow to red and the score fell. ${falling} -> ${review} (Beta)`,
      ],
      [
        "Beta",
        "$5,000",
        "34",
        "-7 points",
        "20 days left",
        `From yellow to red and the score fell. ${falling} -> ${review} (nobody owns it)`,
      ],
    ]);
  });

  test("puts what asks for other things under titles of their own", () => {
    expect(titlesOf(fullDigest)).toEqual([slippingTitle, billingTitle, untouchedTitle, "Recovered"]);
    expect(sectionOf(fullDigest, billingTitle)).toEqual([
      ["b", "$5,000", "34", "-7 points", "20 days left", `A payment failed. ${falling} -> ${review} (nobody owns it)`],
    ]);
    expect(sectionOf(fullDigest, untouchedTitle)).toEqual([
      ["c", "$5,000", "34", "-7 points", "20 days left", `${falling} -> ${review} (nobody owns it)`],
    ]);
    expect(headlineOf(fullDigest).at(-1)).toBe(
      "Of those listed before, 1 is still at risk, and nobody has touched it.",
    );
  });

  test("names the open task that is due first, and counts the others", () => {
    // Due on 19 November, two days ago.
    expect(sectionOf(fullDigest, slippingTitle)[0]?.at(-1)).toBe(
      "From yellow to red, the score fell and the action window is closing. " +
        `${falling} -> ${review} (nobody owns it). Overdue since 19 Nov 2026: Call; 1 task more.`,
    );
  });

  test("counts who recovered beyond five, and whom somebody snoozed", () => {
    const recovered = Array.from(
      { length: 7 },
      (_, at) => ({ looked: looked(`a${at}`), from: "red", to: "green" }) as const,
    );
    const { sections } = digest({ recovered });
    expect(sections[0]?.sentences?.map(({ text }) => text.replaceAll(/f\d+/g, "f"))).toEqual([
      ...Array.from({ length: 5 }, () => "{f}: from red to green"),
      "and {f} more",
    ]);
    expect(notesOf(fullDigest)).toHaveProperty("snoozed", "Slipping, but snoozed and so not listed: 3.");
  });

  test("gives each account buttons of its own, which name it", () => {
    const answer = slippingDigest(["Acme", "Beta"]);
    const [section] = answer.sections;
    expect(section?.rows?.map(({ actions }) => actions)).toEqual([
      ["a1", "a2", "a3", "a4"],
      ["a5", "a6", "a7", "a8"],
    ]);
    expect(labels(answer).slice(4)).toEqual([
      "ack Acknowledge a1",
      "snooze Snooze a1",
      "task Task a1",
      "why Why? what happened to Beta?",
      "receipt How it is ranked r1",
      "choose Everybody at risk which accounts are at risk?",
      "share Share ans-1",
    ]);
  });

  test("lists ten at a time, those that slip before those nobody touched, and says once who recovered", () => {
    const slipping = Array.from({ length: 9 }, (_, at) => ({
      looked: looked(`s${at}`),
      reasons: fellToRed,
      involuntary: false,
    }));
    const found = {
      slipping,
      untouched: [looked("u0"), looked("u1")],
      recovered: [{ looked: looked("r"), from: "red", to: "green" }],
    } as const;
    const first = digest(found);
    expect(sectionOf(first, untouchedTitle).map(([label]) => label)).toEqual(["u0"]);
    const more = first.actions.find(({ kind }) => kind === "more");
    expect(offsetOfMore(more?.target ?? "")).toBe(10);
    const second = digest(found, { from: 10 });
    expect(titlesOf(second)).toEqual([untouchedTitle]);
    expect(sectionOf(second, untouchedTitle).map(([label]) => label)).toEqual(["u1"]);
    expect(second.actions.map(({ kind }) => kind)).not.toContain("more");
    // Who asked for more has read which one is the most urgent.
    expect(headlineOf(second)).toEqual([
      "Since 20 Nov 2026, 9 accounts of 212 looked at are slipping, with $45,000 of MRR at stake.",
      "Of those listed before, 2 are still at risk, and nobody has touched them.",
    ]);
  });

  test("of an empty day is one line", () => {
    expect(headlineOf(digest({}))).toEqual(["Of 212 accounts looked at, none slipped since 20 Nov 2026."]);
    expect(digest({}).sections).toEqual([]);
  });

  test("does not say that nothing slipped of accounts without a score", () => {
    expect(headlineOf(digest({ unscored: 212 }))).toEqual([
      "What slipped is not known: of 212 accounts looked at, none has enough data for a score.",
    ]);
    expect(headlineOf(digest({ unscored: 12 }))).toEqual([
      "Of 212 accounts looked at, 200 have a score; of those, none slipped since 20 Nov 2026.",
    ]);
    expect(headlineOf(digest({ looked: 0 }))).toEqual([
      "No account of those asked about is paying, so 0 were looked at.",
    ]);
  });

  test("that is the first looks a week back", () => {
    expect(headlineOf(slippingDigest(["Acme"], { since: null }))[0]).toBe(
      "Within a week, 1 account of 212 looked at is slipping, with $5,000 of MRR at stake.",
    );
    // 34.2 - 50 = -15.8
    expect(sectionOf(slippingDigest(["Acme"], { since: null }), slippingTitle)[0]?.[3]).toBe("-16 points");
  });

  test("asks about a mass change, says how far each feed goes, and lists nobody", () => {
    const answer = digest({ massChange: { worsened: 74, scored: 200 } });
    expect(headlineOf(answer)[0]).toBe("74 of 200 scored accounts worsened within a week: a holiday or a broken feed?");
    expect(sectionOf(answer, "Known up to")).toEqual([
      ["usage", "20 Nov 2026"],
      ["single users' days", "nothing has come in"],
      ["tickets", "20 Nov 2026"],
      ["surveys", "nothing has come in"],
      ["touches", "20 Nov 2026"],
      ["billing", "20 Nov 2026"],
    ]);
    expect(titlesOf(answer)).toEqual(["Known up to"]);
  });

  test("says how far the data goes, and how old that is", () => {
    const watermarks = {
      usage: day("2026-11-20"),
      tickets: day("2026-11-20"),
      invoices: day("2026-11-18"),
      user_days: null,
      surveys: null,
      touches: null,
    };
    const asked = context({ intent: "digest", slots: {} }, { watermarks });
    expect(notesOf(digest({}, { context: asked }))).toEqual({
      freshness: "Usage and tickets through 20 Nov 2026; billing through 18 Nov 2026 (3 days old).",
    });
  });

  test("writes numbers and days as its reader's locale does", () => {
    const asked = context({ intent: "digest", slots: {} }, { settings: { ...defaultSettings, locale: "de-DE" } });
    expect(headlineOf(slippingDigest(["Acme", "Beta"], { context: asked }))[0]).toBe(
      "Since 20. Nov. 2026, 2 accounts of 212 looked at are slipping, with 10.000\u00a0$ of MRR at stake.",
    );
  });

  test.each(everyDigest)("keeps to three sentences: %s", (_, answer) => {
    expect(answer.headline.length).toBeLessThanOrEqual(3);
  });
});
