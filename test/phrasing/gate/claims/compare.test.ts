/** One beside another: each looked up by itself, the better one by polarity alone. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";
import type { GateFacts } from "../../../../src/phrasing/gate/verdict.ts";
import { digest, regions } from "./list-facts.ts";

type Case = readonly [text: string, facts: GateFacts];

describe("borne out by the facts", () => {
  it.each<Case>([
    ["Cedar Bay scores higher than Alder Mill, 66 to 41.", digest],
    ["Birch Hill pays less than Alder Mill.", digest],
    ["AMER is ahead of EMEA on NRR, 110.5% against 104.2%.", regions],
    ["NRR is higher in AMER than in APAC, 110.5% against 98.7%.", regions],
    ["AMER has fewer churned accounts than EMEA: 4 against 9.", regions],
    ["EMEA is behind AMER on NRR.", regions],
  ])("%s", (text, facts) => {
    expect(unproved(readFacts(facts), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each<Case>([
    ["Alder Mill scores higher than Cedar Bay, 66 to 41.", digest],
    ["Cedar Bay scores higher than Alder Mill, 41 to 66.", digest],
    ["Alder Mill pays more than Dune Labs.", digest],
    ["EMEA is ahead of AMER on NRR, 104.2% against 110.5%.", regions],
    ["AMER is ahead of EMEA on NRR, 108.1% against 106.8%.", regions],
    ["AMER has fewer churned accounts than APAC.", regions],
    ["AMER is ahead of EMEA on MRR.", regions],
    ["AMER is ahead of EMEA.", regions],
  ])("%s", (text, facts) => {
    expect(unproved(readFacts(facts), text)).not.toBeNull();
  });
});
