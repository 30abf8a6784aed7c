/** Somebody or something that the facts name, or a word that stands for it. */
import type { Input } from "./input.ts";
import { alt, map, memo, opt, type Reader, seq, where } from "./parser.ts";
import { lit } from "./words.ts";

/** Who or what is spoken of. */
export type Ref =
  | { readonly is: "name"; readonly name: string }
  /** "it", "the account", or left out: what was last spoken of. */
  | { readonly is: "same"; readonly leftOut?: boolean; readonly person?: boolean };

export const same: Ref = { is: "same" };
/** "Kim owns Acme and was last touched on ...": the subject of the clause before it, a person too. */
export const leftOut: Ref = { is: "same", leftOut: true };

interface Named {
  readonly name: string;
  readonly possessive: boolean;
}

const written: Reader<Named> = memo((input, at) => {
  const match = input.names(input.atoms, at);
  const last = input.atoms[at + (match?.length ?? 1) - 1];
  if (match === undefined || match.name === null || last === undefined) return [];
  return [{ value: { name: match.name, possessive: last.possessive }, end: at + match.length }];
});

const plain = map(
  where(written, ({ possessive }) => !possessive),
  ({ name }): Ref => ({ is: "name", name }),
);
const before = lit(
  "the account|account|the customer|customer|the segment|the region|the plan|the team|the cohort|the product",
);
const behind = lit("segment|region|plan|cohort|team|product|account|accounts|customers|feature");
const quoted = map(seq(lit('"'), plain, lit('"')), ([, ref]) => ref);

/** Account and customer are one; a name that the facts give no kind is of any. */
const kinds: ReadonlyMap<string, string> = new Map(
  "account account|accounts account|customer account|customers account|company account|client account"
    .split("|")
    .map((line): [string, string] => [line.split(" ")[0] ?? "", line.split(" ")[1] ?? ""]),
);
function isOfKind({ ledger }: Input, ref: Ref, said: string | null): boolean {
  const word = said?.replace("the ", "") ?? null;
  if (word === null || word === "" || ref.is !== "name") return true;
  const own = ref.name === ledger.own ? [ledger.book.root.ownKind ?? ""] : [];
  const held = [...own, ...(ledger.bySubject.get(ref.name) ?? []).map(({ leaf }) => leaf.scope.kind ?? "")]
    .map((kind) => kind.split(" ")[0] ?? "")
    .filter((kind) => kind !== "" && kind !== "name" && kind !== "subject");
  const kindOf = (one: string) => kinds.get(one) ?? one;
  return held.every((kind) => kindOf(kind) === kindOf(word));
}

/** "Acme", "the account Acme", "the SMB segment". */
export const named: Reader<Ref> = memo((input, at) =>
  seq(
    opt(alt(before, lit("the"))),
    alt(plain, quoted),
    opt(behind),
  )(input, at).flatMap(({ value: [kind, ref, other], end }) =>
    isOfKind(input, ref, kind === "the" ? null : kind) && isOfKind(input, ref, other) ? [{ value: ref, end }] : [],
  ),
);

const person = map(lit("she|he|her|him"), (): Ref => ({ is: "same", person: true }));
const pronoun = map(lit("it|the account|the customer|this account|this customer|they"), () => same);

export const ref: Reader<Ref> = memo(alt(named, pronoun, person));

/** "Acme's", "its". */
export const owner: Reader<Ref> = memo(
  alt(
    map(
      seq(
        opt(lit("the")),
        where(written, ({ possessive }) => possessive),
      ),
      ([, { name }]): Ref => ({ is: "name", name }),
    ),
    map(lit("its|their|whose"), () => same),
    map(lit("her|his"), (): Ref => ({ is: "same", person: true })),
    (input, at) => {
      const atom = input.atoms[at + 1];
      const isOwned =
        input.atoms[at]?.plain === "the" && atom?.possessive === true && /^(?:account|customer)$/u.test(atom.plain);
      return isOwned ? [{ value: same, end: at + 2 }] : [];
    },
  ),
);

/** "A, B and C"; one is a list too. */
export const names: Reader<readonly Ref[]> = memo((input, at) => listFrom(input, at, named));

function listFrom(input: Parameters<Reader<Ref>>[0], at: number, one: Reader<Ref>): ReturnType<Reader<readonly Ref[]>> {
  const done: { value: readonly Ref[]; end: number }[] = [];
  const ends: { value: readonly Ref[]; end: number }[] = [];
  let open = one(input, at).map(({ value, end }) => ({ value: [value] as readonly Ref[], end }));
  ends.push(...open);
  for (let count = 0; count < 40 && open.length > 0; count++) {
    const last = open.flatMap((before) =>
      seq(
        opt(lit(",")),
        lit("and|&|as well as"),
        one,
      )(input, before.end).map(({ value, end }) => ({
        value: [...before.value, value[2]],
        end,
      })),
    );
    ends.push(...last);
    open = open.flatMap((before) =>
      seq(lit(","), one)(input, before.end).map(({ value, end }) => ({ value: [...before.value, value[1]], end })),
    );
  }
  done.push(...ends);
  return done;
}
