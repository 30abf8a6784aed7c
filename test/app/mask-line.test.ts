import { describe, expect, it } from "vitest";
import { maskLine } from "../../src/app/mask-line.ts";

describe("a line of holdfast mask", () => {
  it("is answered with the masked text and what was found, at its place in the original", () => {
    expect(
      maskLine({
        text: "Ann Lee (ann@x.example) of Acme: 030 1234567, NRR 98.5 %",
        people: ["Ann Lee"],
        accounts: ["Acme GmbH"],
        region: "DE",
      }),
    ).toEqual({
      masked: "[PERSON_1] ([EMAIL_1]) of [ACCOUNT_1]: [PHONE_1], NRR 98.5 %",
      entities: [
        { type: "PERSON", value: "Ann Lee", start: 0, end: 7 },
        { type: "EMAIL", value: "ann@x.example", start: 9, end: 22 },
        { type: "ACCOUNT", value: "Acme", start: 27, end: 31 },
        { type: "PHONE", value: "030 1234567", start: 33, end: 44 },
      ],
    });
  });

  it("takes people and accounts as objects too, and a region in small letters", () => {
    const line = {
      text: "Initech's man is Bo",
      people: [{ name: "Bo Ek", email: "bo@x.example", phone: null }],
      accounts: [{ name: "Init", aliases: ["Initech"] }],
      region: "se",
    };
    expect(maskLine(line).masked).toBe("[ACCOUNT_1]'s man is [PERSON_1]");
  });

  it("begins its numbers anew", () => {
    expect(maskLine({ text: "a@x.example b@x.example" }).masked).toBe("[EMAIL_1] [EMAIL_2]");
    expect(maskLine({ text: "c@x.example" }).masked).toBe("[EMAIL_1]");
  });

  it.each([[null], ["text"], [{}], [{ text: 5 }], [{ text: "a", people: [5] }], [{ text: "a", accounts: "Acme" }]])(
    "of another form is an error that shows the form: %j",
    (line) => {
      expect(() => maskLine(line)).toThrow(
        expect.objectContaining({ code: "bad_line", remedy: expect.stringContaining('{"text":"..."') }),
      );
    },
  );

  it("of an unknown region is masked as one without", () => {
    expect(maskLine({ text: "+49 30 1234567", region: "XX" }).masked).toBe("[PHONE_1]");
  });
});
