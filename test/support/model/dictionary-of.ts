/** An answer -> what a masker has to know of the organisation it is of: its accounts and people, by the names in it. */
import type { Answer } from "../../../src/answers/answer.ts";
import type { MaskDictionary } from "../../../src/phrasing/mask/masking.ts";

export function dictionaryOf({ facts }: Answer): MaskDictionary {
  const accounts = new Map(
    facts.flatMap(({ subject }) => (subject.type === "account" ? [[subject.id, subject.name]] : [])),
  );
  const people = facts.filter(({ kind, label }) => kind === "name" && label === "owner");
  return {
    accounts: [...accounts].map(([id, name]) => ({ id, name, aliases: [] })),
    people: people.map(({ display }, at) => ({ id: `p${at}`, name: display })),
    regions: ["US"],
  };
}
