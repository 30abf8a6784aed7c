import { describe, expect, test } from "vitest";
import type { OfferedTerms } from "../../../src/app/digests/asked-for.ts";
import { commonZones } from "../../../src/app/digests/common-zones.ts";
import { filledIn } from "../../../src/app/digests/filled-in.ts";
import { subscriptionForm } from "../../../src/app/digests/subscription-form.ts";
import type { Form, FormField } from "../../../src/presentation/form.ts";
import { formView } from "../../../src/presentation/slack/form-view.ts";
import { validateView } from "../../../src/presentation/slack/validate.ts";

const offered: OfferedTerms = {
  reach: "all",
  terms: {
    schedule: { atMinute: 510, weekdays: [1, 2, 3, 4, 5], timezone: "Europe/Berlin" },
    filter: {},
    locale: null,
    emptyDay: "line",
  },
  segments: ["enterprise", "mid market"],
  timezone: "Europe/Berlin",
  locale: "en-US",
};
const inChannel = { name: "#cs", carried: { channel: "C1" } };
const alone = { name: null, carried: {} };

function fieldOf(form: Form, id: string): FormField {
  const field = form.fields.find((one) => one.id === id);
  if (!field) throw new Error(`no field ${id}`);
  return field;
}

function offeredIn(form: Form, id: string): readonly string[] {
  const field = fieldOf(form, id);
  return "options" in field ? field.options.map(({ label }) => label) : [];
}

function begunWith(form: Form): Record<string, unknown> {
  return Object.fromEntries(form.fields.map(({ id, initial }) => [id, initial]));
}

describe("the form that asks for a subscription", () => {
  test("begins with what stands or is usual there", () => {
    expect(begunWith(subscriptionForm(offered, inChannel))).toEqual({
      place: "here",
      time: "08:30",
      timezone: "Europe/Berlin",
      weekdays: ["1", "2", "3", "4", "5"],
      whose: "all",
      empty: "line",
      locale: "usual",
    });
  });

  test("sent in as it begins asks for exactly that", () => {
    const form = subscriptionForm(offered, inChannel);
    expect(filledIn(form, begunWith(form), null)).toEqual({ kind: "terms", place: "here", terms: offered.terms });
  });

  test("asks for what was chosen in it", () => {
    const form = subscriptionForm(offered, inChannel);
    const given = {
      place: "me",
      time: "17:05",
      timezone: "America/New_York",
      weekdays: ["7", "1"],
      whose: "segment:mid market",
      empty: "nothing",
      locale: "de-DE",
    };
    expect(filledIn(form, given, null)).toEqual({
      kind: "terms",
      place: "me",
      terms: {
        schedule: { atMinute: 1025, weekdays: [1, 7], timezone: "America/New_York" },
        filter: { segments: ["mid market"] },
        locale: "de-DE",
        emptyDay: "nothing",
      },
    });
  });

  test("offers the place it was opened in, and alone with the bot only the own chat", () => {
    expect(offeredIn(subscriptionForm(offered, inChannel), "place")).toEqual(["#cs", "My own chat"]);
    expect(offeredIn(subscriptionForm(offered, alone), "place")).toEqual(["My own chat"]);
  });

  test("offers whoever may subscribe their own book nothing else, and takes nothing else from them", () => {
    const ownBook = {
      ...offered,
      reach: "own" as const,
      terms: { ...offered.terms, filter: { ownerEmail: "kim@a.example" } },
    };
    const form = subscriptionForm(ownBook, inChannel);
    expect(offeredIn(form, "whose")).toEqual(["My own accounts"]);
    expect(filledIn(form, begunWith(form), "kim@a.example")).toMatchObject({
      terms: { filter: { ownerEmail: "kim@a.example" } },
    });
    expect(filledIn(form, { ...begunWith(form), whose: "all" }, "kim@a.example")).toEqual({
      kind: "words",
      text: "The digest was not set up. Of whose accounts: choose one of the options.",
    });
  });

  test("cannot be of somebody's own accounts when nobody knows whose those are", () => {
    const form = subscriptionForm(offered, inChannel);
    expect(filledIn(form, { ...begunWith(form), whose: "mine" }, null)).toMatchObject({
      kind: "words",
      text: expect.stringContaining("I do not know your e-mail"),
    });
  });

  test("names the organisation's time zone first, and each zone once", () => {
    const zones = offeredIn(subscriptionForm({ ...offered, timezone: "Asia/Tokyo" }, inChannel), "timezone");
    expect(zones.slice(0, 2)).toEqual(["Asia/Tokyo", "Europe/Berlin"]);
    expect(new Set(zones).size).toBe(zones.length);
  });

  test("names only zones there are, by the names the clock's data gives them", () => {
    for (const zone of commonZones) expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
  });

  test("opens in Slack with a thousand segments and the longest of names, and with a zone and a locale of no list", () => {
    const segments = Array.from({ length: 1000 }, (_, nth) => `segment ${nth} ${"x".repeat(nth % 80)}`);
    const schedule = { ...offered.terms.schedule, timezone: "Antarctica/Troll" };
    const terms = { ...offered.terms, schedule, locale: "rm-CH" };
    const form = subscriptionForm(
      { ...offered, segments, terms },
      { name: `#${"n".repeat(80)}`, carried: { channel: "C1" } },
    );
    expect(validateView(formView(form))).toEqual([]);
    expect(filledIn(form, begunWith(form), null)).toEqual({ kind: "terms", place: "here", terms });
  });
});
