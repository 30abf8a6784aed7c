/** What a text says of unknown people by its structure -> names that count in the rest of the request. */
import { emptyIndex, type NameIndex, type OpenIndex } from "../dictionary/name-index.ts";
import { addPerson } from "../dictionary/person-forms.ts";
import { folded } from "../dictionary/words.ts";
import type { Finding } from "../finding.ts";
import { namesOfAddresses } from "./local-part.ts";
import { namesInStructure } from "./structure.ts";

export const emptyLearned = emptyIndex;

export function learn(text: string, found: readonly Finding[], known: NameIndex, learned: OpenIndex): void {
  for (const name of [...namesInStructure(text), ...namesOfAddresses(found)]) {
    const key = folded(name).replace(/\s+/gu, " ");
    if (known.forms.has(key) || learned.forms.has(key)) continue;
    addPerson(learned, name, { ids: [], key: `name:${key}` });
  }
}
