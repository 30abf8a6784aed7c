import { describe, expect, it } from "vitest";
import { openMasking } from "../../../../src/phrasing/mask/open-masking.ts";
import { foundIn, nobody } from "../../../support/masking/found-in.ts";

const known = {
  people: [
    { id: "p1", name: "Anna Schmidt", email: "a.s@acme.example", phone: "+49 30 1234567" },
    { id: "p2", name: "Mark May" },
    { id: "p3", name: "Jürgen Müller" },
    { id: "p4", name: "Katharina von Stein" },
    { id: "p5", name: "田中 太郎" },
    { id: "p6", name: "Anna Weber" },
  ],
  accounts: [
    { id: "a1", name: "Stark & Söhne GmbH", aliases: ["S&S"] },
    { id: "a2", name: "Target", aliases: [] },
    { id: "a3", name: "Acme, Inc.", aliases: [] },
  ],
  regions: [],
};

describe("a name of the organisation's", () => {
  it.each([
    ["anna schmidt called", "anna schmidt"],
    ["ANNA SCHMIDT called", "ANNA SCHMIDT"],
    ["Schmidt, Anna called", "Schmidt, Anna"],
    ["A. Schmidt called", "A. Schmidt"],
    ["Anna S. called", "Anna S."],
    ["Schmidt's call", "Schmidt"],
    ["ask anna.schmidt about it", "anna.schmidt"],
    ["An\u200bna Schmidt called", "An\u200bna Schmidt"],
    ["Аnnа Schmidt called", "Аnnа Schmidt"],
    ["Juergen Mueller called", "Juergen Mueller"],
    ["Jurgen Muller called", "Jurgen Muller"],
    ["Katharina von Steins Team", "Katharina von Stein"],
    ["昨日田中太郎さんが来た", "田中太郎"],
    ["we met Mark in Bonn", "Mark"],
  ])("is a person: %s", (text, name) => {
    const found = foundIn(text, known);
    expect(found.map(([type]) => type)).toEqual(["PERSON"]);
    expect(found[0]?.[1].replace(/\.$/, "")).toBe(name.replace(/\.$/, ""));
  });

  it.each([
    ["the renewal of Stark & Söhne GmbH", "Stark & Söhne GmbH"],
    ["the renewal of STARK & SOEHNE", "STARK & SOEHNE"],
    ["acme's renewal", "acme"],
    ["Acme Inc renewed", "Acme Inc"],
    ["we lost Target", "Target"],
    ["S&S renewed", "S&S"],
  ])("is an account: %s", (text, name) => {
    expect(foundIn(text, known)).toEqual([["ACCOUNT", name]]);
  });

  it.each([
    "Mark the date",
    "we will mark it",
    "Target reached. Target missed.",
    "since May 2026, in May",
    "the target is 5 %",
    "Schmidtchen called",
  ])("is not the word: %s", (text) => {
    expect(foundIn(text, known)).toEqual([]);
  });

  it("is one person by all of it, and whose address and number it is, is said", () => {
    const masking = openMasking(known);
    expect(masking.mask("Schmidt, Anna; ANNA SCHMIDT; A. Schmidt").text).toBe("[PERSON_1]; [PERSON_1]; [PERSON_1]");
    expect(
      openMasking(known)
        .mask("a.s@acme.example, 030 1234567")
        .entities.map(({ type }) => type),
    ).toEqual(["EMAIL", "PHONE"]);
    const other = openMasking(known);
    other.mask("call 030 1234567");
    expect(other.about()).toEqual({ people: ["p1"], accounts: [] });
  });

  it("of two people is about both", () => {
    const masking = openMasking(known);
    masking.mask("Then Anna called");
    expect(masking.about()).toEqual({ people: ["p1", "p6"], accounts: [] });
  });

  it("in an index is shared by the requests of one dictionary, and their numbers are not", () => {
    expect(openMasking(known).mask("Jürgen Müller").text).toBe("[PERSON_1]");
    expect(openMasking(known).mask("Mark May").text).toBe("[PERSON_1]");
  });
});

describe("a name that only the text knows", () => {
  it.each([
    ["From: Lucy Harper <l@x.example>\nLucy says no", ["Lucy Harper", "Lucy"]],
    ["Hi Lucy,\nplease call", ["Lucy"]],
    ["Sehr geehrte Frau von Berg,", ["von Berg"]],
    ["see below\n\nKind regards,\nLucy Harper", ["Lucy Harper"]],
    ["Thanks, Lucy", ["Lucy"]],
    ["my name is Lucy Harper and Harper is angry", ["Lucy Harper", "Harper"]],
    ["we met Dr. Harper", ["Harper"]],
    ["<at>Lucy Harper</at> agreed", ["Lucy Harper"]],
    ["Lucy Harper\nHead of Operations\nT 020 7946 0321", ["Lucy Harper"]],
    ["lucy.harper@x.example wrote, then Lucy left", ["Lucy"]],
  ])("is told by where it stands: %s", (text, names) => {
    const people = foundIn(text).filter(([type]) => type === "PERSON");
    expect(people.map(([, name]) => name)).toEqual(names);
  });

  it.each([
    "Hi all,",
    "Dear Team,",
    "Thanks!\nPlease check",
    "Gracias.\nSaludos",
    "Liebe Grüße",
    "A: Yes",
    "This is Urgent",
    "Standup notes\nSales pipeline is fine",
    "billing.team@x.example wrote, the Billing Team",
  ])("is not greeted in %s", (text) => {
    expect(foundIn(text).filter(([type]) => type === "PERSON")).toEqual([]);
  });

  it("is known in the rest of the request", () => {
    const masking = openMasking(nobody);
    masking.mask("From: Lucy Harper");
    expect(masking.mask("then Harper and Lucy").text).toBe("then [PERSON_1] and [PERSON_1]");
  });
});

describe("a first name of two", () => {
  it("is the one whom the request has named whole", () => {
    const masking = openMasking(known);
    masking.mask("Anna Weber renewed");
    expect(masking.mask("Anna is glad, Annas team too").text).toBe("[PERSON_1] is glad, [PERSON_1]s team too");
    expect(masking.about().people).toEqual(["p6"]);
  });
});
