/** A life -> the people at the customer. */
import type { Contact, ContactRole } from "../../core/records.ts";
import type { Life } from "./life.ts";
import { randomStream } from "./random.ts";
import { emailName } from "./team.ts";

const givenNames =
  "Amélie Anders Beatriz Chidi Dana Elif Farid Greta Hugo Ines Jamal Keiko Léa Mateo Nadia Oskar Paula Quentin Rosa Sven Thuy Ugo Vera Wanda Ximena Yusuf Zoë".split(
    " ",
  );
const familyNames =
  "Abara Bianchi Castro Dvořák Eriksen Fontaine Grant Haddad Ivanova Jensen Kowalski Lindqvist Moreau Nakamura O'Neill Petrov Quispe Rossi Şahin Torres Ueda Varga Walsh Young Zhang".split(
    " ",
  );

const roles: readonly ContactRole[] = ["champion", "decision_maker", "champion", "user"];

/** A second champion is what a thriving account has and a fading one lacks. */
const withoutSecondChampion: readonly Life["mood"][] = ["fading", "failing", "slipping"];

export function contactsOf(life: Life, seed: number): readonly Contact[] {
  const random = randomStream(seed, "contacts", life.index);
  const domain = `${emailName(life.name).replaceAll(".", "-")}.example`;
  return roles.flatMap((role, at) => {
    const name = `${random.pick(givenNames)} ${random.pick(familyNames)}`;
    if (at === 2 && withoutSecondChampion.includes(life.mood)) return [];
    const email = `${emailName(name)}@${domain}`;
    return [
      { id: contactId(life, at), accountId: life.id, name, email, phone: phone(life.index, at), role, leftOn: null },
    ];
  });
}

/** By place: 0 is the champion, 1 the decision maker. */
export function contactId(life: Life, at: number): string {
  return `con-${life.id.slice(4)}-${at + 1}`;
}

/** 555-0100 to 555-0199 are kept for fiction in North America. */
function phone(index: number, at: number): string {
  return `+1 202 555 01${String((index * 4 + at) % 100).padStart(2, "0")}`;
}
