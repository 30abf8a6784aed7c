/** The same of several names: of each of them, numbers in the order of the names. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";
import type { GateFacts } from "../../../../src/phrasing/gate/verdict.ts";
import { digest, regions } from "./list-facts.ts";

type Case = readonly [text: string, facts: GateFacts];

describe("borne out by the facts", () => {
  it.each<Case>([
    ["Alder Mill and Birch Hill fell.", digest],
    ["Alder Mill and Dune Labs are yellow, at 41 and 47.", digest],
    ["Alder Mill and Birch Hill fell to 41 and 29 respectively.", digest],
    ["NRR fell in EMEA and APAC.", regions],
    ["Both Alder Mill and Birch Hill fell.", digest],
    ["Alder Mill and Dune Labs are the two yellow accounts.", digest],
  ])("%s", (text, facts) => {
    expect(unproved(readFacts(facts), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each<Case>([
    ["Alder Mill and Cedar Bay fell.", digest],
    ["Alder Mill and Dune Labs are yellow, at 47 and 41.", digest],
    ["Alder Mill, Birch Hill and Dune Labs fell.", digest],
    ["Alder Mill and Birch Hill fell to 29 and 41 respectively.", digest],
    ["NRR fell in EMEA and AMER.", regions],
    ["Alder Mill and Birch Hill are yellow.", digest],
    ["Alder Mill and Birch Hill fell. It is red.", digest],
    ["Alder Mill and Birch Hill are the two yellow accounts.", digest],
  ])("%s", (text, facts) => {
    expect(unproved(readFacts(facts), text)).not.toBeNull();
  });
});
