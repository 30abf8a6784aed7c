/** What is said to have happened to an account: churned, contracted, expanded, only as the facts say it of that account. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";
import { lost, retention, score } from "./driver-facts.ts";

describe("borne out by the facts", () => {
  it.each([
    "Delmar Foods churned, which cost $14,500 of MRR.",
    "Kite Systems contracted by $6,200.",
    "Orchid Media expanded by $3,900, but Delmar Foods left with $14,500 of MRR.",
  ])("%s", (text) => {
    expect(unproved(readFacts(retention), text)).toBeNull();
  });
  it.each(["Raven Tours left on 9 October 2026.", "Raven Tours churned, taking £2,750 of MRR with it."])(
    "%s",
    (text) => {
      expect(unproved(readFacts(lost), text)).toBeNull();
    },
  );
});

describe("not borne out", () => {
  it.each([
    "Kite Systems churned, which cost $6,200 of MRR.",
    "Delmar Foods contracted by $14,500.",
    "Orchid Media contracted by $3,900.",
    "Kite Systems contracted by $3,900.",
    "Kite Systems contracted by €6,200.",
    "Orchid Media upgraded.",
    "Kite Systems downgraded.",
  ])("%s", (text) => {
    expect(unproved(readFacts(retention), text)).not.toBeNull();
  });
  it.each([
    "Raven Tours left on 3 October 2026.",
    "Raven Tours churned, taking £640 of MRR with it.",
    "Raven Tours expanded by £2,750.",
    "Koi Pond churned.",
    "Zed Logistics left.",
  ])("%s", (text) => {
    expect(unproved(readFacts(lost), text)).not.toBeNull();
  });
  it.each(["Birchwood Labs churned.", "Birchwood Labs left.", "Birchwood Labs contracted."])("%s", (text) => {
    expect(unproved(readFacts(score), text)).not.toBeNull();
  });
});
