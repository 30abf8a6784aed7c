/** How many of which things: by a count of the facts, or their list counted again. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";
import type { GateFacts } from "../../../../src/phrasing/gate/verdict.ts";
import { book, cut, digest, lost } from "./list-facts.ts";

type Case = readonly [text: string, facts: GateFacts];

describe("borne out by the facts", () => {
  it.each<Case>([
    ["Nine accounts are red, up from six.", book],
    ["86 accounts are green, 25 yellow and 9 red.", book],
    ["Of 120 scored accounts, nine are red.", book],
    ["Two of the four accounts are yellow.", digest],
    ["Two of the four are yellow, one is red and one is green.", digest],
    ["Two accounts are yellow: Alder Mill and Dune Labs.", digest],
    ["Half of the four accounts are yellow.", digest],
    ["Only Cedar Bay rose.", digest],
    ["Birch Hill is the only red account, at 29.", digest],
    ["Two accounts renew in December 2026 and one in January 2027.", digest],
    ["Ida Falk owns two accounts, Alder Mill and Birch Hill.", digest],
    ["Three accounts churned in October 2026, worth $4,530 of MRR.", lost],
    ["Two of the three left voluntarily.", lost],
  ])("%s", (text, facts) => {
    expect(unproved(readFacts(facts), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each<Case>([
    ["Nine accounts are red, up from 24.", book],
    ["Nine accounts are red, down from six.", book],
    ["Nine accounts are yellow.", book],
    ["86 accounts are green, 9 yellow and 25 red.", book],
    ["Of 90 scored accounts, nine are red.", book],
    ["Most accounts are red.", book],
    ["Nine accounts turned red.", book],
    ["Three of the four accounts are yellow.", digest],
    ["Two of the five accounts are yellow.", digest],
    ["Two accounts are yellow: Alder Mill and Birch Hill.", digest],
    ["All four accounts fell.", digest],
    ["None of the accounts is red.", digest],
    ["Both accounts are yellow.", digest],
    ["Only Alder Mill fell.", digest],
    ["Alder Mill is the only yellow account.", digest],
    ["Three accounts renew in December 2026.", digest],
    ["Ida Falk owns three accounts.", digest],
    ["Ida Falk owns two accounts, Alder Mill and Cedar Bay.", digest],
    ["Three accounts churned in October 2026, worth $4,530 of ARR.", lost],
    ["Two of the three left involuntarily.", lost],
    ["Two accounts are yellow, worth €14,500 of MRR.", digest],
    ["Most accounts are yellow.", cut],
    ["Three accounts are on the list, worth €14,500 of MRR.", cut],
  ])("%s", (text, facts) => {
    expect(unproved(readFacts(facts), text)).not.toBeNull();
  });
});
