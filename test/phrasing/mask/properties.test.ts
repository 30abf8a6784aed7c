import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openMasking } from "../../../src/phrasing/mask/open-masking.ts";

const dictionary = {
  people: [
    { id: "p1", name: "Anna Schmidt" },
    { id: "p2", name: "José Álvarez" },
    { id: "p3", name: "田中 太郎" },
  ],
  accounts: [{ id: "a1", name: "Quirlwerk GmbH", aliases: [] }],
  regions: ["DE", "US"],
};

const planted = [
  "jane.doe@example.com",
  "ops+eu@sub.example.org",
  "+49 30 12345678",
  "0171 2345678",
  "(650) 253-0000",
  "Anna Schmidt",
  "José Álvarez",
  "田中太郎",
  "Quirlwerk",
];
const others = [
  "renewal",
  " ",
  "\n",
  ", ",
  ": ",
  "12 %",
  "EUR 12,400",
  "2026-09-30",
  "(",
  ")",
  "v1.2.3",
  "?",
  "は",
  "!",
];
const placeholders = ["[EMAIL_1]", "[ person_2 ]", "【PHONE\\_1】", "EMAIL_3", "[IBAN_", "\\[LITERAL_1]", "[NAME_1]"];

/** Texts of the pieces people write, a blank between two that would run together. */
const pieces = (...sources: readonly (readonly string[])[]) =>
  fc.array(fc.constantFrom(...sources.flat()), { maxLength: 24 }).map((words) => words.join(" "));
const written = pieces(planted, others, placeholders);
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);

describe("masking any text", () => {
  it.each([
    ["of pieces people write", written],
    ["at all", anything],
  ])("%s is undone by unmasking", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const masking = openMasking(dictionary);
        expect(masking.unmask(masking.mask(text).text)).toEqual({ kind: "whole", text });
      }),
      { numRuns: 500 },
    );
  });

  it("says what it took, in order, without overlap, as it stands in the original", () => {
    fc.assert(
      fc.property(fc.oneof(written, anything), (text) => {
        let end = 0;
        for (const entity of openMasking(dictionary).mask(text).entities) {
          expect(entity.start).toBeGreaterThanOrEqual(end);
          expect(entity.end).toBeGreaterThan(entity.start);
          expect(text.slice(entity.start, entity.end)).toBe(entity.value);
          end = entity.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("twice in one request gives the same text twice", () => {
    fc.assert(
      fc.property(written, (text) => {
        const masking = openMasking(dictionary);
        masking.mask(text);
        const { text: second } = masking.mask(text);
        expect(masking.mask(text).text).toBe(second);
      }),
    );
  });

  it("leaves JSON that reads as what it was, every string masked", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(written, fc.boolean(), fc.constant(null))), (value) => {
        const masking = openMasking(dictionary);
        const read: unknown = JSON.parse(masking.maskJson(value));
        const again = Object.entries(value).map(([key, leaf]) => [
          key,
          typeof leaf === "string" ? masking.mask(leaf).text : leaf,
        ]);
        expect(read).toEqual(Object.fromEntries(again));
      }),
    );
  });
});

const invisible = ["\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202e", "\u{e0041}"];
const wrappers: readonly (readonly [string, string])[] = [
  ["", ""],
  ["(", ")"],
  ["<", ">"],
  ["*", "*"],
  ["“", "”"],
  ["[", "]"],
  ["は", "を"],
  ["→", "…"],
  ["> ", "\n"],
];

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\p{DI}/gu, "");
}

describe("nothing planted survives", () => {
  it("whatever is wrapped round it, hidden in it, or done to its letters", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...planted),
        fc.constantFrom(...wrappers),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...invisible)), { maxLength: 4 }),
        fc.boolean(),
        (value, [open, close], hidden, wide) => {
          const letters = [...(wide ? fullWidth(value) : value)];
          for (const [at, sign] of hidden) letters.splice(1 + (at % (letters.length - 1)), 0, sign);
          const { text } = openMasking(dictionary).mask(`Note ${open}${letters.join("")}${close} today`);
          expect(plain(text)).not.toContain(value);
          expect(plain(text)).toMatch(/\[(?:EMAIL|PHONE|PERSON|ACCOUNT)_1\]/);
        },
      ),
      { numRuns: 500 },
    );
  });
});
