/** What customers wrote, quoted to a model: cut and cleaned without a piece of anything being left over. */
import { expect, it } from "vitest";
import { openMasking } from "../../../src/phrasing/mask/open-masking.ts";
import { quoted } from "../../../src/phrasing/request/untrusted.ts";
import { planted } from "../../support/canary/corpus.ts";
import { occurrences } from "../../support/canary/occurrences.ts";

const dictionary = { people: [{ id: "p1", name: "Wilhelmina Kanarek" }], accounts: [], regions: ["DE"] };

function leaving(text: string): string {
  const masking = openMasking(dictionary);
  return masking.maskJson(quoted([{ source: "ticket", id: "t1", text }], masking));
}

/** Every six characters of what tells something: what stands before a cut as well as what is whole. */
function pieces(secret: string): readonly string[] {
  return Array.from({ length: Math.max(1, secret.length - 5) }, (_, at) => secret.slice(at, at + 6));
}

it("wherever a text is cut, no piece of what stands at the cut is left", () => {
  const { words, secrets } = planted(7);
  const told = [...secrets, "Wilhelmina", "Kanarek"].flatMap(pieces);
  for (let filler = 0; filler < 420; filler += 1)
    expect(occurrences(told, leaving(`${"so ".repeat(140).slice(0, filler)} ${words} by Wilhelmina Kanarek`))).toEqual(
      [],
    );
});

it("what is invisible within an address does not take it apart", () => {
  expect(leaving("write to kanar\u200bek@finken\u00ad.example")).not.toMatch(/kanar|finken/);
});

it("who signs is known by the line, though the lines are joined", () => {
  expect(leaving("It hangs.\nThanks,\nHannah Arendt\nVP Operations\n0171 1234567")).toBe(
    '[{"source":"ticket","untrusted":"It hangs. Thanks, [PERSON_1] VP Operations [PHONE_1]"}]',
  );
});

it("a secret that is told to be one behind the cut stays all the same", () => {
  const text = `${"so ".repeat(128)}Zx9kQ2mL!p8 is the password`;
  expect(leaving(text)).not.toContain("Zx9k");
});

it("what was cut off behind much that is invisible leaves no piece", () => {
  const text = `${"\u200b".repeat(1580)}Reach Wilhelmina Kanarek`;
  expect(leaving(text)).not.toContain("Wilhelm");
});
