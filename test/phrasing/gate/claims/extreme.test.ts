/** Who stands at the end of an order: ranked again over the list, ties refused. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";
import type { GateFacts } from "../../../../src/phrasing/gate/verdict.ts";
import { cut, digest, lost, regions } from "./list-facts.ts";

type Case = readonly [text: string, facts: GateFacts];

describe("borne out by the facts", () => {
  it.each<Case>([
    ["Birch Hill has the lowest score, 29.", digest],
    ["Birch Hill is the weakest account at 29.", digest],
    ["Cedar Bay pays the most, €7,400 a month.", digest],
    ["Cedar Bay is the largest of the four at €7,400 a month.", digest],
    ["Alder Mill fell most, from 58 to 41.", digest],
    ["The highest score is Cedar Bay with 66.", digest],
    ["Alder Mill renews first, on 4 December 2026.", digest],
    ["Cedar Bay renews last.", digest],
    ["Stonegate Realty was the largest loss at $2,100.", lost],
    ["NRR is lowest in APAC, at 98.7%.", regions],
    ["EMEA has the most churned accounts, 9.", regions],
    ["AMER is the only region where NRR rose, from 108.1% to 110.5%.", regions],
    ["Birch Hill has the lowest score of the three, 29.", cut],
  ])("%s", (text, facts) => {
    expect(unproved(readFacts(facts), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each<Case>([
    ["Alder Mill has the lowest score, 41.", digest],
    ["Birch Hill has the lowest score, 34.", digest],
    ["Birch Hill is the strongest account at 29.", digest],
    ["Alder Mill pays the most, €3,100 a month.", digest],
    ["Cedar Bay is the largest of the five at €7,400 a month.", digest],
    ["Birch Hill fell most, from 34 to 29.", digest],
    ["Alder Mill fell most, from 60 to 41.", digest],
    ["Cedar Bay fell the least.", digest],
    ["Birch Hill renews first, on 30 December 2026.", digest],
    ["Alder Mill renews first, on 5 December 2026.", digest],
    ["Palmer Toys was the largest loss at $1,450.", lost],
    ["Stonegate Realty was the largest gain at $2,100.", lost],
    ["NRR is lowest in EMEA, at 104.2%.", regions],
    ["AMER has the fewest churned accounts, 4.", regions],
    ["EMEA is the only region where NRR rose.", regions],
    ["APAC is the only region where NRR fell.", regions],
    ["Birch Hill has the lowest score, 29.", cut],
  ])("%s", (text, facts) => {
    expect(unproved(readFacts(facts), text)).not.toBeNull();
  });
});
