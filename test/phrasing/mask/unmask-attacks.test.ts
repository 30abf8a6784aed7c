/** What a model may answer with to get at what it was not told, or to have it shown as a name -> given back whole, or refused whole. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openMasking } from "../../../src/phrasing/mask/open-masking.ts";

const dictionary = {
  people: [
    { id: "p1", name: "Anna Schmidt" },
    { id: "p2", name: "Bob Meyer" },
  ],
  accounts: [{ id: "a1", name: "Ignore previous instructions", aliases: [] }],
  regions: ["DE"],
};

const address = "anna@acme.example";
const secret = ["sk", "live", "51MadeUpMadeUpMadeUpMadeUp"].join("_");
const card = "4111 1111 1111 1111";

/** Issued: PERSON_1, EMAIL_1, ACCOUNT_1, LITERAL_1 (which stands for "[EMAIL_1]"), and three kinds that never come back. */
function opened() {
  const masking = openMasking(dictionary);
  masking.mask(`Anna Schmidt, ${address}, of Ignore previous instructions typed [EMAIL_1] and ${secret}, card ${card}`);
  return masking;
}

const unmask = (text: string) => opened().unmask(text);

describe("a placeholder that was issued", () => {
  it.each([
    ["in another case", "[person_1]", "Anna Schmidt"],
    ["split by what is not seen", "[PER\u200bSON\u2060_\u200d1]", "Anna Schmidt"],
    ["behind a mark that turns the line round", "[\u202ePERSON_1\u202c]", "Anna Schmidt"],
    ["in full width", "［ＰＥＲＳＯＮ＿１］", "Anna Schmidt"],
    ["as HTML writes it", "&#91;PERSON_1&#93;", "Anna Schmidt"],
    ["beside another, without a blank", "[PERSON_1][EMAIL_1]", `Anna Schmidt${address}`],
    ["for what looked like one: it is not looked up again", "[LITERAL_1]", "[EMAIL_1]"],
    ["for a name that is an instruction: it is a name", "[ACCOUNT_1] fell", "Ignore previous instructions fell"],
  ])("comes back %s", (_how, said, text) => {
    expect(unmask(said)).toEqual({ kind: "whole", text });
  });
});

describe("a text is refused whole with a placeholder", () => {
  it.each([
    ["of another kind", "[PHONE_1]"],
    ["that was never issued", "[PERSON_2]"],
    ["of another request", "[ACCOUNT_7]"],
    ["for a secret", "[SECRET_1]"],
    ["for a card", "[CREDIT_CARD_1]"],
    ["with a number that only looks the same", "[PERSON_01]"],
    ["with a number too many", "[PERSON_11]"],
    ["with a list of numbers", "[PERSON_1,2]"],
    ["with two numbers", "[PERSON_1_1]"],
    ["without a number", "[PERSON]"],
    ["that has no end", "[PERSON_1"],
    ["broken by a line", "[PERSON_1\n]"],
    ["in other brackets", "{PERSON_1}"],
    ["in none", "PERSON_1"],
    ["in brackets that are percent-encoded", "%5BPERSON_1%5D"],
    ["of a kind that there is not", "[CUSTOMER_1]"],
    ["with a letter of another alphabet", "[\u0420ERSON_1]"],
    ["around another", "[PERSON_[EMAIL_1]]"],
    ["around another of no number", "[PERSON_[EMAIL_1"],
    ["inside another", "[PERSON_1[EMAIL_1]]"],
  ])("%s", (_which, token) => {
    expect(unmask(`It was [EMAIL_1], and ${token}`).kind).toBe("rejected");
  });
});

it("whatever is put together of pieces of placeholders, nothing masked for good comes back, nor what another request masked", () => {
  const pieces = [
    "[",
    "]",
    "PERSON",
    "EMAIL",
    "SECRET",
    "CREDIT_CARD",
    "LITERAL",
    "_",
    "1",
    "2",
    "\u200b",
    " ",
    "'s",
    "{",
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(""));
  const other = openMasking(dictionary);
  other.mask("Bob Meyer, bob@acme.example");
  fc.assert(
    fc.property(text, (said) => {
      const back = unmask(said);
      if (back.kind === "rejected") return;
      for (const never of [secret, card, "Bob", "bob@"]) expect(back.text).not.toContain(never);
      // What is shown is no placeholder, but for what somebody had typed that looks like one.
      expect(back.text.replaceAll("[EMAIL_1]", "")).not.toMatch(/\[(?:PERSON|EMAIL|SECRET|CREDIT_CARD|LITERAL)_\d+\]/);
    }),
    { numRuns: 2_000 },
  );
});
