import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answers/answer.ts";
import { answerAskingBack } from "../../src/answers/asking-back.ts";
import { Draft } from "../../src/answers/draft.ts";
import type { AdaptiveCard } from "../../src/presentation/teams/adaptive-card.ts";
import { renderTeams } from "../../src/presentation/teams/render.ts";
import { validateCard } from "../../src/presentation/teams/validate.ts";
import { context } from "../answers/golden-quarters.ts";
import { atRisk } from "./at-risk-answer.ts";
import { foreignNumbers, missingFacts, seenInTeams } from "./reader.ts";
import { vendorFindings } from "./vendor-card.ts";

/** A document with one section of each kind, each line of which says `words`. */
function saying(words: string, count: number): Answer {
  const draft = new Draft(context({ intent: "metric_why", slots: { metric: "nrr" } }));
  const subject = { type: "metric", id: "nrr", name: "NRR" } as const;
  const facts = Array.from({ length: count }, () => draft.fact(draft.figures.name(words), { label: words, subject }));
  const rows = facts.map((fact) => ({ label: words, facts: [fact] }));
  draft.say("NRR fell.");
  draft.section({ title: words, kind: "facts", facts });
  draft.section({ title: words, kind: "table", columns: [words, words], facts, rows });
  draft.section({ title: words, kind: "chart", chart: "line", facts, series: [{ name: words, points: facts }] });
  draft.section({ title: words, kind: "chart", chart: "bars", facts, series: [{ name: words, points: facts }] });
  return draft.answer("NRR");
}

const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value), "utf8");

/** As it travels, in an envelope of ids and addresses of the longest kind seen: `19:...@thread.tacv2;messageid=...`. */
function message(text: string, card: AdaptiveCard) {
  const person = { id: `29:${"1".repeat(100)}`, name: "N".repeat(100), aadObjectId: "0".repeat(36), role: "user" };
  return {
    type: "message",
    serviceUrl: `https://smba.trafficmanager.net/emea/${"0".repeat(36)}/`,
    channelId: "msteams",
    from: person,
    recipient: person,
    conversation: { id: `19:${"a".repeat(64)}@thread.tacv2;messageid=1700000000000`, tenantId: "0".repeat(36) },
    channelData: { tenant: { id: "0".repeat(36) }, team: { id: "a".repeat(80) }, channel: { id: "a".repeat(80) } },
    summary: text,
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
  };
}

/** Whatever the document, what leaves is whole and within the limits. */
function expectWhole(answer: Answer): readonly AdaptiveCard[] {
  const { text, cards, degraded } = renderTeams(answer);
  expect(degraded).toBeUndefined();
  for (const card of cards) {
    expect(bytes(message(text, card))).toBeLessThanOrEqual(28_000);
    expect(validateCard(card)).toEqual([]);
  }
  for (const newer of ["shown", "replaced"] as const)
    expect(missingFacts(answer, seenInTeams(cards, newer))).toEqual([]);
  return cards;
}

const wide = "👩‍🚀 ".repeat(24).trim();
const hebrew = "אקמה ".repeat(24).trim();
const macros = "{{".repeat(60);

describe("a card that would be over the budget", () => {
  test.each([wide, hebrew, macros, '"\\'.repeat(60)])(
    "three hundred accounts at risk called %s are said whole",
    (name) => {
      const ranked = Array.from({ length: 300 }, (_, index) => ({ name: `${name}${index}`, owner: name }));
      expectWhole(atRisk(ranked));
    },
  );

  const names = Array.from({ length: 10 }, (_, index) => ({ name: "N".repeat(3000) + index, owner: null }));
  const divided = renderTeams(atRisk(names)).cards;

  test("is divided inside its table, between rows, under the same heading and titles in each", () => {
    expect(divided.length).toBeGreaterThan(1);
    for (const card of divided.slice(1)) {
      expect(seenInTeams(card, "shown").trim()).toMatch(/^At risk, most urgent first\s+Account\s+MRR at stake\s+Score/);
    }
    expectWhole(atRisk(names));
  });

  test("has its buttons on the last card alone", () => {
    const buttons = divided.map(({ body }) => body.filter(({ type }) => type === "ActionSet").length);
    expect(buttons).toEqual([...buttons.slice(1).map(() => 0), 1]);
  });

  test("is announced by the beginning of its headline, cut between words", () => {
    const { text } = renderTeams(atRisk([{ name: "Name ".repeat(900), owner: null }]));
    expect(bytes(text)).toBeLessThanOrEqual(2000);
    expect(text).toMatch(/Name…$/);
  });
});

test("a section that fits a card of its own is not divided: it begins the next", () => {
  const answer = saying("W".repeat(300), 10);
  for (const card of expectWhole(answer)) {
    expect(seenInTeams(card, "replaced").trim()).toMatch(/^(NRR fell|W{300})/);
  }
  expect(expectWhole(answer).length).toBeGreaterThan(1);
});

test.each([
  ["a word", "W"],
  ["an emoji", "👩‍🚀"],
  ["a quote, which JSON escapes", '"'],
  ["a brace, which is parted from the next", "{"],
])("a single line beyond everything still fits, by division: %s", (_, word) => {
  const answer = saying(word.repeat(30_000 / word.length), 1);
  const { cards, degraded } = renderTeams(answer);
  expect(degraded).toBeUndefined();
  for (const card of cards) expect(bytes(card)).toBeLessThanOrEqual(24_000);
  const seen = seenInTeams(cards, "replaced").replaceAll(/[\s\u200b\u00a0]/g, "");
  const times = seen.split(word).length - 1;
  // Ten times: four titles, two column titles; the label and the value of the fact; the row's label and value; each chart's.
  expect(times).toBeGreaterThanOrEqual(10 * Math.floor(30_000 / word.length));
});

test("ten long candidates are ten buttons with their names whole", () => {
  const choices = Array.from({ length: 10 }, (_, index) => ({ name: `${index} ${wide}`, question: "how is it?" }));
  const cards = expectWhole(answerAskingBack({ context: context({ intent: "ambiguous", slots: {} }), choices }));
  const titles = cards.flatMap(({ body }) =>
    body.flatMap((element) => (element.type === "ActionSet" ? element.actions.map(({ title }) => title) : [])),
  );
  expect(titles).toEqual(choices.map(({ name }) => name));
});

const anyText = fc.string({ unit: "binary", maxLength: 120 });
const anyName = fc.oneof(anyText, fc.constantFrom(wide, hebrew, macros, "\ud800", "W".repeat(120)));

test("whatever names, owners, amounts and days there are, cards are valid, within the budget, and every fact is seen", () => {
  const account = fc.record({
    name: anyName,
    owner: fc.option(anyName),
    cents: fc.bigInt({ min: 0n, max: 10n ** 18n }),
    days: fc.integer({ min: -900, max: 900 }),
  });
  fc.assert(
    fc.property(fc.array(account, { maxLength: 30 }), fc.integer({ min: 0, max: 25 }), (accounts, from) => {
      for (const card of expectWhole(atRisk(accounts, from))) expect(vendorFindings(card).problems).toEqual([]);
    }),
    { seed: 1, numRuns: 100 },
  );
});

test("whatever words a document says, in every kind of section, it is whole and shows no number of its own", () => {
  fc.assert(
    fc.property(anyName, fc.integer({ min: 1, max: 10 }), (words, count) => {
      const answer = saying(words, count);
      const cards = expectWhole(answer);
      expect(foreignNumbers(answer, seenInTeams(cards, "shown"))).toEqual([]);
    }),
    { seed: 1, numRuns: 100 },
  );
});
