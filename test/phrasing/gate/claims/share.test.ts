/** A part of what there is: both numbers of one object, and the part became what the key says. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";

const copper = {
  account: "Copper Canyon",
  seats: 50,
  seats_used: 49,
  trainings: { total: 5, done: 2 },
  milestones: 8,
  milestones_done: 3,
  tickets_done: 1,
};
const listed = {
  accounts: [
    { account: "Tessera Labs", licences: 40, licences_in_use: 9 },
    { account: "Oriel Glass", licences: 25, licences_in_use: 20 },
  ],
};

describe("borne out by the facts", () => {
  it.each([
    "Copper Canyon uses 49 of its 50 seats.",
    "49 of 50 seats are in use at Copper Canyon.",
    "Copper Canyon has finished 3 of 8 milestones.",
    "Copper Canyon has 2 of 5 trainings done.",
  ])("%s", (text) => {
    expect(unproved(readFacts(copper), text)).toBeNull();
  });
  it.each(["9 of 40 licences are in use at Tessera Labs.", "Oriel Glass uses 20 of its 25 licences."])("%s", (text) => {
    expect(unproved(readFacts(listed), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    "Copper Canyon uses 50 of its 49 seats.",
    "Copper Canyon uses 48 of its 50 seats.",
    "49 of 50 seats are done at Copper Canyon.",
    "Copper Canyon has finished 2 of 8 milestones.",
    "Copper Canyon has finished 3 of 5 milestones.",
    "Copper Canyon has 3 of 8 trainings done.",
    "Copper Canyon uses 3 of 8 milestones.",
    "Copper Canyon uses 98% of its 50 seats.",
  ])("%s", (text) => {
    expect(unproved(readFacts(copper), text)).not.toBeNull();
  });
  it.each([
    "20 of 40 licences are in use at Tessera Labs.",
    "Oriel Glass uses 9 of its 40 licences.",
    "Tessera Labs uses 9 of its 25 licences.",
  ])("%s", (text) => {
    expect(unproved(readFacts(listed), text)).not.toBeNull();
  });
});
