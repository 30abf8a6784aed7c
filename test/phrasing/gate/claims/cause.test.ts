/** Reasons said of a clause: of that very thing in the facts, or a part that pulled that way, and nothing besides. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";
import { lost, retention, score } from "./driver-facts.ts";

describe("borne out by the facts", () => {
  it.each([
    "Birchwood Labs fell from 57 to 38 because usage declined.",
    "Birchwood Labs fell from 57 to 38, mainly because of a decline in usage.",
    "Birchwood Labs is red because of a usage decline.",
    "Open tickets took 7 points off, because of a support escalation.",
  ])("%s", (text) => {
    expect(unproved(readFacts(score), text)).toBeNull();
  });
  it.each([
    "NRR fell due to Delmar Foods.",
    "NRR fell from 105.3% to 101.8%, driven by Delmar Foods and Kite Systems.",
    "Kite Systems contracted over price.",
  ])("%s", (text) => {
    expect(unproved(readFacts(retention), text)).toBeNull();
  });
  it.each([
    "Raven Tours left over price.",
    "Quince Cafe and Raven Tours left because of the price.",
    "Thistle Law left over a missing integration, with £3,900 of MRR.",
  ])("%s", (text) => {
    expect(unproved(readFacts(lost), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    "Birchwood Labs fell from 57 to 38 because its champion left.",
    "Birchwood Labs fell from 57 to 38, mainly because of a support escalation.",
    "Birchwood Labs fell from 57 to 38 because its survey improved.",
    "Birchwood Labs fell from 57 to 38 because usage declined and the champion left.",
    "Birchwood Labs fell from 57 to 38 only because usage declined.",
    "Birchwood Labs lost 12 points because usage declined.",
    "Open tickets rose from 4 to 7 because usage declined.",
    "Open tickets took 7 points off, because usage declined.",
    "Birchwood Labs pays $8,200 a month because usage declined.",
    "Tom Okafor left because usage declined.",
  ])("%s", (text) => {
    expect(unproved(readFacts(score), text)).not.toBeNull();
  });
  it.each([
    "NRR fell due to Orchid Media.",
    "NRR rose due to Orchid Media.",
    "NRR fell mainly due to Kite Systems.",
    "NRR fell from 105.3% to 101.8%, driven by Delmar Foods and Orchid Media.",
    "Delmar Foods churned over price.",
    "Kite Systems contracted over budget.",
  ])("%s", (text) => {
    expect(unproved(readFacts(retention), text)).not.toBeNull();
  });
  it.each([
    "Thistle Law left because of the price.",
    "Raven Tours and Thistle Law left because of the price.",
    "Raven Tours left over price and a missing integration.",
    "Zed Logistics churned because the champion left.",
    "Koi Pond left over a discount.",
  ])("%s", (text) => {
    expect(unproved(readFacts(lost), text)).not.toBeNull();
  });
});
