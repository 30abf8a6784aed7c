/** An organisation of 10,000 accounts with three contacts each -> the names its masker has to know. */
import type { MaskDictionary } from "../../src/phrasing/mask/masking.ts";
import { distinctNames, numbers, pick } from "./made-up-names.ts";

const accountCount = 10_000;
const contactsEach = 3;
const givenNames =
  "Ana Bram Cleo Dana Emil Fay Gus Hedda Ivo June Kurt Lena Milo Nora Otto Pia Quinn Rolf Sven Tess".split(" ");

export function bigDictionary(): MaskDictionary {
  const random = numbers(1);
  const accounts = distinctNames(accountCount, random).map((name, at) => ({ id: `a${at}`, name, aliases: [] }));
  const people = Array.from({ length: accountCount * contactsEach }, (_, at) => ({
    id: `p${at}`,
    name: `${pick(givenNames, random)} ${familyName(random)}`,
    email: `person${at}@example.com`,
  }));
  return { accounts, people, regions: ["US", "GB", "DE", "FR"] };
}

/** The first word of a firm's name sounds like one. */
function familyName(random: () => number): string {
  return distinctNames(1, random)[0]?.split(" ")[0] ?? "";
}
