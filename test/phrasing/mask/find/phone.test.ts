import { getExampleNumber } from "libphonenumber-js/max";
import examples from "libphonenumber-js/mobile/examples";
import { describe, expect, it } from "vitest";
import { openMasking } from "../../../../src/phrasing/mask/open-masking.ts";
import { foundIn, nobody, valuesOf } from "../../../support/masking/found-in.ts";

const german = { ...nobody, regions: ["DE"] };

describe("a phone number", () => {
  it.each([
    ["+49 30 1234567", "+49 30 1234567"],
    ["+49 (0) 30 1234567", "+49 (0) 30 1234567"],
    ["0049 30 1234567", "0049 30 1234567"],
    ["(030) 1234567", "(030) 1234567"],
    ["030 / 1234567", "030 / 1234567"],
    ["030-1234567 ext. 12", "030-1234567 ext. 12"],
    ["030 23125-0 App. 118", "030 23125-0 App. 118"],
    ["(see 030 1234567)", "030 1234567"],
    ["tel:+49301234567", "+49301234567"],
    ["(650) 253-0000", "(650) 253-0000"],
    ["1-650-253-0000 x45", "1-650-253-0000 x45"],
    ["0 1 7 1 2 3 4 5 6 7 8", "0 1 7 1 2 3 4 5 6 7 8"],
    ["電話は03-1234-5678です", "03-1234-5678"],
    ["٠٥٠ ١٢٣ ٤٥٦٧", "٠٥٠ ١٢٣ ٤٥٦٧"],
  ])("is told by its form: %s", (text, number) => {
    expect(valuesOf("PHONE", text)).toEqual([number]);
  });

  it.each(["call 253-0000", "Tel. 4711-000", "rufen Sie 4711000 an", "numéro 12 34 56 78", "llámame al 2530000"])(
    "of any form is told by the word before it: %s",
    (text) => {
      expect(foundIn(text).map(([type]) => type)).toEqual(["PHONE"]);
    },
  );

  it("is read in the regions of the organisation", () => {
    expect(foundIn("612 34 56 78")).toEqual([["REDACTED", "612 34 56 78"]]);
    expect(foundIn("612 34 56 78", { ...nobody, regions: ["ES"] })).toEqual([["PHONE", "612 34 56 78"]]);
  });

  // libphonenumber's own example of a mobile number for each, written as people of the country do.
  it.each(["DE", "FR", "GB", "ES", "IT", "PT", "NL", "US", "BR", "PL", "SE", "CH", "AT", "AU", "JP", "IN"] as const)(
    "of %s is found in its national and its international writing, as one",
    (region) => {
      const number = getExampleNumber(region, examples);
      const masking = openMasking({ ...nobody, regions: [region] });
      expect(masking.mask(`${number?.formatNational()}, ${number?.formatInternational()}`).text).toBe(
        "[PHONE_1], [PHONE_1]",
      );
    },
  );

  it("is two where two stand on either side of a slash", () => {
    expect(valuesOf("PHONE", "030 1234567 / 0171 2345678", german)).toEqual(["030 1234567", "0171 2345678"]);
  });

  it.each([
    "order 030 1234567",
    "ticket #0301234567",
    "Bestellung 4500012345",
    "id: 123456789012",
    "12 345 678 %",
    "EUR 12345678",
    "12345678 €",
    "30.09.2026 14:30",
    "2026-09-30T10:00:00Z",
    "Chrome 131.0.6778.86",
    "ISBN 978-3-16-148410-0",
    "10 20 30 40 50 60 70",
    "NRR 107.5, 98.2, 101.4",
  ])("is none of these: %s", (text) => {
    expect(foundIn(text, german)).toEqual([]);
  });

  it.each(["account 030 1234567", "dossier (650) 253-0000", "Contrat nº 030 1234567"])(
    "is not what numbers a thing that is named before it: %s",
    (text) => {
      expect(valuesOf("PHONE", text, { ...nobody, regions: ["DE", "US"] })).toEqual([]);
    },
  );
});
