import { describe, expect, it } from "vitest";
import { foundIn, valuesOf } from "../../../support/masking/found-in.ts";

describe("a card", () => {
  // The numbers the networks and payment services publish for tests.
  it.each([
    "4111 1111 1111 1111",
    "5555-5555-5555-4444",
    "378282246310005",
    "3782 822463 10005",
    "6011111111111117",
    "3530111333300000",
    "30569309025904",
    "5105.1051.0510.5100",
  ])("is masked: %s", (card) => {
    expect(foundIn(`it was ${card}, declined`)).toEqual([["CREDIT_CARD", card]]);
  });

  it("that fails its check digit is still not let out", () => {
    expect(foundIn("4111 1111 1111 1112")).toEqual([["REDACTED", "4111 1111 1111 1112"]]);
  });
});

describe("an IBAN", () => {
  // SWIFT's IBAN registry, the examples of each country.
  it.each([
    "DE89 3704 0044 0532 0130 00",
    "GB29NWBK60161331926819",
    "FR14 2004 1010 0505 0001 3M02 606",
    "NL91ABNA0417164300",
    "NO93 8601 1117 947",
    "MT84MALT011000012345MTLCAST001S",
    "ch93 0076 2011 6238 5295 7",
  ])("is masked to its last sign: %s", (iban) => {
    expect(valuesOf("IBAN", `pay ${iban} by Friday`)).toEqual([iban]);
  });

  it("with a wrong digit is masked where it is called one", () => {
    expect(foundIn("IBAN: DE89 3704 0044 0532 0130 01")).toEqual([["IBAN", "DE89 3704 0044 0532 0130 01"]]);
  });
});

describe("an IP address", () => {
  // RFC 4291 §2.2 and RFC 5952.
  it.each([
    ["10.0.0.1:8080", "10.0.0.1"],
    ["192.168.0.0/16", "192.168.0.0"],
    ["[2001:db8::1]:443", "2001:db8::1"],
    ["2001:DB8:0:0:8:800:200C:417A", "2001:DB8:0:0:8:800:200C:417A"],
    ["::ffff:192.0.2.128", "::ffff:192.0.2.128"],
    ["fe80::1", "fe80::1"],
  ])("is masked: %s", (text, ip) => {
    expect(foundIn(text)).toEqual([["IP", ip]]);
  });

  it.each(["version 1.2.3.4", "v10.0.0.1", "from 1.2.3 to 1.2.3.4", "300.1.1.1", "std::vector", "12:34:56"])(
    "is not %s",
    (text) => {
      expect(foundIn(text)).toEqual([]);
    },
  );
});

describe("a national id", () => {
  // Each authority's published example, or one whose check digits were worked out by its rule.
  it.each([
    ["US", "078-05-1120"],
    ["UK", "AB 12 34 56 C"],
    ["FR", "2 55 08 14 168 025 38"],
    ["DE", "86095742719"],
    ["ES", "12345678Z"],
    ["ES, foreigner", "X1234567L"],
    ["IT", "RSSMRA85T10A562S"],
    ["CA", "130-692-544"],
    ["BR", "529.982.247-25"],
    ["PL", "44051401359"],
    ["SE", "811228-9874"],
    ["DK", "070761-4285"],
    ["FI", "131052-308T"],
    ["CH", "756.9217.0769.85"],
    ["IE", "1234567T"],
  ])("of %s is masked: %s", (_, id) => {
    expect(foundIn(`it says ${id} here`)).toEqual([["SSN", id]]);
  });

  it("without a form of its own is told by the word before it", () => {
    expect(foundIn("BSN 111222333")).toEqual([["SSN", "111222333"]]);
    expect(foundIn("passport no. C01X00T47")).toEqual([["SSN", "C01X00T47"]]);
  });

  it("with a wrong check digit is a number like any other", () => {
    expect(foundIn("12345678A")).toEqual([]);
    expect(foundIn("44051401358")).toEqual([["REDACTED", "44051401358"]]);
  });
});

describe("what nothing explains", () => {
  it.each([
    ["user@localhost", "user@localhost"],
    ["987654321", "987654321"],
    ["code 1234 5678 9012 3456 7", "1234 5678 9012 3456 7"],
  ])("does not leave: %s", (text, value) => {
    expect(foundIn(text)).toEqual([["REDACTED", value]]);
  });

  it.each([
    "1,234,567,890 events",
    "1000000000 rows",
    "CHF 1'234'567.89",
    "20260930T101500Z",
    "INV-2026-000123456",
    "order 123456789012",
    "Artikel-Nr. 4711-0815-22",
    "123e4567-e89b-12d3-a456-426614174000",
    "2025 2026 2027",
    "rows 100000-200000",
  ])("is not %s", (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});
