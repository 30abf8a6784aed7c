/** The dictionary of an organisation -> its index, built once for each dictionary and shared by the requests that use it. */
import type { KnownPerson, MaskDictionary } from "../masking.ts";
import { addAccount, sayings } from "./account-forms.ts";
import { knownKey } from "./meant.ts";
import { emptyIndex, type NameIndex } from "./name-index.ts";
import { addPerson } from "./person-forms.ts";
import { spellings } from "./spellings.ts";

const indexes = new WeakMap<MaskDictionary, NameIndex>();

export function compiled(dictionary: MaskDictionary): NameIndex {
  const known = indexes.get(dictionary) ?? compile(dictionary);
  indexes.set(dictionary, known);
  return known;
}

function compile({ people, accounts }: MaskDictionary): NameIndex {
  const index = emptyIndex();
  for (const { id, name } of people) {
    for (const spelled of withAndWithoutApostrophe(name).flatMap(spellings))
      addPerson(index, spelled, { ids: [id], key: knownKey(id) });
  }
  for (const { id, name, aliases } of accounts) {
    for (const called of [name, ...aliases].flatMap(sayings).flatMap(spellings))
      addAccount(index, called, { ids: [id], key: knownKey(id) });
  }
  const owners = new Map<string, readonly string[]>();
  for (const person of people) {
    for (const mark of marksOf(person)) owners.set(mark, [...(owners.get(mark) ?? []), person.id]);
  }
  return {
    ...index,
    identified(finding) {
      const ids = owners.get(markOf(finding.type, finding.key));
      return ids === undefined ? finding : { ...finding, people: ids };
    },
  };
}

/** "O'Brien", "OBrien". */
function withAndWithoutApostrophe(name: string): readonly string[] {
  return [...new Set([name, name.replace(/(?<=\p{L})['’](?=\p{L})/gu, "")])];
}

function marksOf({ email, phone }: KnownPerson): string[] {
  const marks = [];
  if (email !== undefined) marks.push(markOf("EMAIL", email.trim().toLowerCase()));
  if (phone !== undefined) marks.push(markOf("PHONE", phone));
  return marks;
}

/** Numbers are told apart by their last digits, however much of the prefix is written. */
const tellingDigits = 8;

function markOf(type: string, key: string): string {
  return type === "PHONE" ? `PHONE:${key.replace(/\D/g, "").slice(-tellingDigits)}` : `${type}:${key}`;
}
