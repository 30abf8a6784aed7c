import { expect, test } from "vitest";
import { openMasking } from "../../../src/phrasing/mask/open-masking.ts";
import { besideMasked } from "../../../src/phrasing/request/beside-masked.ts";

test("digits are taken out beside a name that has digits, not out of it", () => {
  const masking = openMasking({
    people: [],
    accounts: [{ id: "a1", name: "24/7 Pharmacy", aliases: [] }],
    regions: [],
  });
  const shown = besideMasked("24/7 Pharmacy, 12 seats", masking, (text) => text.replace(/\d+/g, "#"));
  expect(shown).toBe("24/7 Pharmacy, # seats");
});
