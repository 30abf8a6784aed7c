/** What holds for every text: it is read without a fault, the same way each time, whatever surrounds the words. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { intents } from "../../src/questions/question.ts";
import { tokenize } from "../../src/questions/tokens.ts";
import { asked, parsed } from "./asking.ts";
import { book } from "./book.ts";

const names = new Set(book.accounts.map((account) => account.name));
const words = fc.constantFrom(
  ...[
    "why",
    "did",
    "acme",
    "globex",
    "robotics",
    "nrr",
    "churn",
    "drop",
    "last",
    "quarter",
    "q3",
    "in",
    "emea",
    "at",
    "risk",
    "may",
  ],
  ...[
    "health",
    "of",
    "and",
    "zzyx",
    "30",
    "days",
    "since",
    "2025",
    "top",
    "5",
    "it",
    "what",
    "about",
    "dana",
    "drop table",
    "'",
    "-",
  ],
);
const sentence = fc.array(words, { maxLength: 9 }).map((parts) => parts.join(" "));
const anyText = fc.oneof(
  sentence,
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);
const runs = { seed: 1, numRuns: 300 };

test("any text is one of the intents, and an account is always a stored full name", () => {
  fc.assert(
    fc.property(anyText, anyText, (before, text) => {
      const { intent, slots } = asked(text, asked(before));
      expect(intents).toContain(intent);
      if (slots.account !== undefined) expect(names).toContain(slots.account);
      for (const candidate of slots.candidates ?? []) expect(names).toContain(candidate);
      expect([...(slots.candidates ?? [])].sort()).toEqual(slots.candidates ?? []);
      if (slots.period) expect(slots.period.from <= slots.period.to).toBe(true);
    }),
    runs,
  );
});

test("the same text is read the same way twice", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(parsed(text)).toEqual(parsed(text));
    }),
    runs,
  );
});

test("case, spaces, closing punctuation and emoji change nothing", () => {
  fc.assert(
    fc.property(sentence, fc.constantFrom("?", "!!", " 🚀", " :fire:", " ...", "\n"), (text, tail) => {
      const plain = asked(text);
      expect(asked(text.toUpperCase())).toEqual(plain);
      expect(asked(`  ${text.replaceAll(" ", "   ")}  `)).toEqual(plain);
      expect(asked(text + tail)).toEqual(plain);
      expect(asked(`<@U0123> ${text}`)).toEqual(plain);
    }),
    runs,
  );
});

test("control and bidi characters inside words change nothing", () => {
  expect(asked("why did n\u200Brr\u202E drop\u0000")).toEqual(asked("why did nrr drop"));
  expect(asked("ac\u00ADme")).toEqual(asked("acme"));
});

test("what is offered is itself understood, and offered names are the ones of the candidates", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { question, didYouMean } = parsed(text);
      if (question.intent === "out_of_scope") {
        expect(didYouMean.length).toBeGreaterThanOrEqual(2);
        for (const offer of didYouMean) expect(["out_of_scope", "ambiguous"]).not.toContain(asked(offer).intent);
      }
    }),
    runs,
  );
});

test("a candidate put in the place of the name asks the same of that account", () => {
  const { didYouMean } = parsed("why did globex's mrr drop last quarter?");
  expect(didYouMean).toEqual([
    "why did Globex Logistics mrr drop last quarter?",
    "why did Globex Robotics GmbH mrr drop last quarter?",
  ]);
  expect(didYouMean.map((offer) => asked(offer).slots)).toEqual(
    ["Globex Logistics", "Globex Robotics GmbH"].map((account) => ({
      account,
      metric: "mrr",
      period: { from: "2026-07-01", to: "2026-09-30" },
      direction: "down",
    })),
  );
});

test("4,000 characters of anything are read, and more are cut", () => {
  for (const piece of [
    "why did nrr drop ",
    "zzyx ",
    "a",
    "<@",
    "&",
    "🚀",
    "acme robotics ",
    "'",
    "2026-",
    "last 30 days ",
  ]) {
    const text = piece.repeat(Math.ceil(5_000 / piece.length));
    expect(intents).toContain(asked(text).intent);
    expect(tokenize(text)).toEqual(tokenize(text.slice(0, 4_000)));
  }
});

test("offsets of words are places in the text as given", () => {
  const text = "<@U1> why did <http://acme.com|acme> &amp; *Müller* drop? :fire:";
  expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "why",
    "did",
    "acme",
    "Müller",
    "drop",
  ]);
});
