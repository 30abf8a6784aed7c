import { describe, expect, it } from "vitest";
import { openMasking } from "../../../src/phrasing/mask/open-masking.ts";

const dictionary = {
  people: [
    { id: "p1", name: "Anna Schmidt", email: "anna.schmidt@acme.example", phone: "+49 30 1234567" },
    { id: "p2", name: "Mark Müller" },
  ],
  accounts: [
    { id: "a1", name: "Acme Logistics GmbH", aliases: ["Acme"] },
    { id: "a2", name: "Target", aliases: [] },
  ],
  regions: ["DE"],
};

function masked(text: string): string {
  return openMasking(dictionary).mask(text).text;
}

describe("masking", () => {
  it("keeps the figures and takes the people", () => {
    expect(masked("Anna, call 030 1234567 about Acme's renewal: EUR 12,400 on 2026-09-30, NRR 107.5 %.")).toBe(
      "[PERSON_1], call [PHONE_1] about [ACCOUNT_1]'s renewal: EUR 12,400 on 2026-09-30, NRR 107.5 %.",
    );
  });

  it("gives one value one placeholder over the whole request", () => {
    const masking = openMasking(dictionary);
    masking.mask("Write to bob@x.example or ANNA.Schmidt@acme.example");
    expect(masking.mask("anna.schmidt@acme.example (030 1234567, +49 30 1234567)").text).toBe(
      "[EMAIL_2] ([PHONE_1], [PHONE_1])",
    );
    expect(masking.about()).toEqual({ people: ["p1"], accounts: [] });
  });

  it("gives back what it took, and rejects what it never gave", () => {
    const masking = openMasking(dictionary);
    masking.mask("Anna Schmidt wrote, [EMAIL_9] is what she typed, card 4111 1111 1111 1111");
    expect(masking.unmask("[ person_1 ]'s note says 【LITERAL\\_1】")).toEqual({
      kind: "whole",
      text: "Anna Schmidt's note says [EMAIL_9]",
    });
    for (const token of ["[PERSON_2]", "[CREDIT_CARD_1]", "[PERSON_", "EMAIL_1"]) {
      expect(masking.unmask(`It was ${token}`)).toEqual({ kind: "rejected", token });
    }
  });

  it("refuses a text that is longer than it reads in seconds", () => {
    expect(() => masked("a".repeat(200_001))).toThrow(
      expect.objectContaining({ code: "masking_failed", message: expect.stringContaining("200001 characters") }),
    );
  });

  it("writes JSON whose strings are masked and whose keys and figures stand", () => {
    const masking = openMasking(dictionary);
    const json = masking.maskJson({
      label: 'Anna said "go"',
      figures: [107.5, 987654321987654],
      open: true,
      none: null,
    });
    expect(JSON.parse(json)).toEqual({
      label: '[PERSON_1] said "go"',
      figures: [107.5, "[REDACTED_1]"],
      open: true,
      none: null,
    });
  });
});
