/** Looking accounts up by what people type: order, ties, spellings, and when to ask back. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildNameIndex } from "../../../src/questions/names/name-index.ts";
import { resolveAccount } from "../../../src/questions/names/resolve.ts";
import { similarity } from "../../../src/questions/names/trigrams.ts";

function indexOf(...names: readonly string[]) {
  return buildNameIndex(names.map((name, place) => ({ id: `a${place}`, name })));
}

function resolved(text: string, ...names: readonly string[]) {
  const resolution = resolveAccount(indexOf(...names), text);
  if (resolution.kind === "match") return resolution.account.name;
  return resolution.kind === "candidates" ? resolution.accounts.map((account) => account.name) : null;
}

test("an exact name beats one that begins so, which beats one that is merely alike", () => {
  const hits = indexOf("Acne", "Acme Robotics", "Acme").search("acme", 10);
  expect(hits.map((hit) => hit.name)).toEqual(["Acme", "Acme Robotics", "Acne"]);
  expect(hits.map((hit) => hit.closeness)).toEqual(["exact", "words", "typo"]);
});

test("the score is pg_trgm's similarity of the names without legal form", () => {
  // acme 5 trigrams, "acme foods" 5 + 6, all 5 shared.
  expect(indexOf("Acme Foods GmbH").search("acme", 1)[0]?.score).toBe(5 / 11);
});

test("ties fall by id, whatever the order of the list", () => {
  const accounts = ["b", "a", "c"].map((id) => ({ id, name: `Acme ${id}${id}${id}` }));
  const ids = (list: typeof accounts) =>
    buildNameIndex(list)
      .search("acme", 10)
      .map((hit) => hit.id);
  expect(ids(accounts)).toEqual(["a", "b", "c"]);
  expect(ids([...accounts].reverse())).toEqual(["a", "b", "c"]);
});

test.each([
  ["acme gmbh", ["Acme GmbH", "Acme Inc"], "Acme GmbH"],
  ["acme", ["Acme GmbH", "Acme Inc"], ["Acme GmbH", "Acme Inc"]],
  ["acme", ["Acme", "Acme Robotics"], "Acme"],
  // 5 of 9 trigrams against 5 of 14.
  ["acme", ["Acme Robotics", "New Acme"], ["New Acme", "Acme Robotics"]],
  ["acme rob", ["Acme Robotics", "Acme Logistics"], "Acme Robotics"],
  ["robotics acme", ["Acme Robotics", "Acme Logistics"], "Acme Robotics"],
  ["acmerobotics", ["Acme Robotics", "Acme Logistics"], "Acme Robotics"],
  ["acmee robtics", ["Acme Robotics", "Acme Logistics"], "Acme Robotics"],
  ["acme-robotics", ["Acme Robotics"], "Acme Robotics"],
  ["nordwind", ["Nordwind S.A.", "Southwind"], "Nordwind S.A."],
  // Alike, but no slip of the finger: offered, never taken.
  ["northwind solutions", ["Southwind Solutions"], ["Southwind Solutions"]],
  ["company 14", ["Company 12", "Company 13"], ["Company 12", "Company 13"]],
  ["h and m", ["H&M"], "H&M"],
  ["hm", ["H&M"], "H&M"],
  ["Straße", ["STRASSE AG"], "STRASSE AG"],
  ["zzyx", ["Acme"], null],
  ["", ["Acme"], null],
  ["🚀", ["🚀"], null],
])("%s among %s is %s", (text, names, expected) => {
  expect(resolved(text, ...names)).toEqual(expected);
});

test("an alias finds the stored name, once", () => {
  const index = buildNameIndex([{ id: "1", name: "Société Générale", aliases: ["SocGen", "Soc Gen Bank"] }]);
  expect(index.search("socgen", 10).map((hit) => hit.name)).toEqual(["Société Générale"]);
});

test("of two accounts with the same name neither is taken", () => {
  expect(resolved("acme", "Acme", "Acme")).toEqual(["Acme", "Acme"]);
});

const word = fc.stringMatching(/^[a-z]{2,8}$/);
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));

test("every stored name is found first by itself, in any case and with any accent folded", () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 30 }), (names) => {
      const index = indexOf(...names);
      for (const stored of names) expect(index.search(stored.toUpperCase(), 1)[0]?.closeness).toBe("exact");
    }),
    { seed: 1, numRuns: 100 },
  );
});

test("no name that is alike enough is missed: the index agrees with comparing one by one", () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 30 }), name, (names, typed) => {
      const alike = names.filter((stored) => similarity(stored.split(" "), typed.split(" ")) >= 0.3);
      const found = indexOf(...names)
        .search(typed, names.length)
        .map((hit) => hit.name);
      for (const stored of alike) expect(found).toContain(stored);
    }),
    { seed: 1, numRuns: 200 },
  );
});
