/** A part, a driver or a reason as the text words it, read where all its words are those of one that the facts hold. */
import { reasonKey } from "../lexicon/reason-words.ts";
import { giftsOf } from "../proof/gifts.ts";
import type { Ledger } from "../proof/ledger.ts";
import { memo, type Read, type Reader } from "./parser.ts";

const longest = 9;
const known = new WeakMap<Ledger, ReadonlySet<string>>();

function titlesOf(ledger: Ledger): ReadonlySet<string> {
  const found = known.get(ledger) ?? new Set(giftsOf(ledger).flatMap(({ titles }) => [...titles]));
  known.set(ledger, found);
  return found;
}

/** The key of any of these, in any order of its words. */
export function titleOf(keysOf: (ledger: Ledger) => ReadonlySet<string>): Reader<string> {
  return memo(({ atoms, ledger }, at) => {
    const keys = keysOf(ledger);
    const found: Read<string>[] = [];
    const stems: string[] = [];
    for (let end = at; end < at + longest && keys.size > 0; end++) {
      const atom = atoms[end];
      if (atom === undefined || atom.possessive || !/^[\p{L}\p{N}]/u.test(atom.text)) break;
      stems.push(atom.stem);
      const key = reasonKey(stems);
      if (key !== "" && keys.has(key)) found.push({ value: key, end: end + 1 });
    }
    return found;
  });
}

export const title = titleOf(titlesOf);
