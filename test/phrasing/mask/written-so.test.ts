/** Texts as people and programs write them into tickets -> what of them leaves. */
import { expect, it } from "vitest";
import type { MaskDictionary } from "../../../src/phrasing/mask/masking.ts";
import { openMasking } from "../../../src/phrasing/mask/open-masking.ts";

const known: MaskDictionary = {
  people: [{ id: "p1", name: "Seán O'Brien" }],
  accounts: [{ id: "a1", name: "Umbrella Health", aliases: [] }],
  regions: ["US", "GB", "DE"],
};

it.each([
  // Whose an address is stands before it.
  ['"Jane Doe" <jane@acme.example>', '"[PERSON_1]" <[EMAIL_1]>'],
  ['"Doe, Jane" <jd@acme.example> wrote:', '"[PERSON_1]" <[EMAIL_1]> wrote:'],
  ["cc'd Heinrich Böll (hb@acme.example)", "cc'd [PERSON_1] ([EMAIL_1])"],
  ["Contact Jane Doe <jd@acme.example>", "Contact [PERSON_1] <[EMAIL_1]>"],
  ["Am 03.02.2025 schrieb Petra Kelly <pk@k.example>:", "Am 03.02.2025 schrieb [PERSON_1] <[EMAIL_1]>:"],
  ["Support Team <help@acme.example>", "Support Team <[EMAIL_1]>"],
  // Markup inside an address, and at the end of a line.
  ["jane<b></b>@acme.example", "[EMAIL_1]"],
  ["jane<span>@</span>acme.example", "[EMAIL_1]"],
  ["<p>Kind regards,<br>Hannah Arendt</p>", "<p>Kind regards,<br>[PERSON_1]</p>"],
  // Addresses told.
  ["write to jane.doe at acme.com", "write to [EMAIL_1]"],
  ["jane(a)acme.com", "[EMAIL_1]"],
  ["jane @ acme . com", "[EMAIL_1]"],
  ["We met at acme.com, option (a) first", "We met at acme.com, option (a) first"],
  // Numbers read out, with another sign between, broken by the line.
  ["call plus four four two zero seven nine four six zero three two one", "call [PHONE_1]"],
  ["ring oh seven seven double zero nine double zero one two three", "ring [PHONE_1]"],
  ["phone 202_555_0143", "phone [REDACTED_1]"],
  ["202-555-O143 please call", "[PHONE_1] please call"],
  ["+44 20\n7946 0321", "[PHONE_1]"],
  ["one or two of three, in one two-year term", "one or two of three, in one two-year term"],
  // Names in one piece.
  ["OBrien of UmbrellaHealth", "[PERSON_1] of [ACCOUNT_1]"],
  ["https://portal.umbrellahealth.com", "https://portal.[ACCOUNT_1].com"],
  // Figures are no numbers to call.
  ["a ratio of 0.123456789", "a ratio of 0.123456789"],
  ["1234567890 API calls", "1234567890 API calls"],
])("%j leaves as %j", (text, masked) => {
  expect(openMasking(known).mask(text).text).toBe(masked);
});

/** Of capitals, small letters and digits. */
const drawn = "Ab3dEf6hIj9kLm2nOp5qRs8tUv1w";

it.each([
  `gsk_${drawn}`,
  `xai-${drawn}`,
  `hvs.CAESI${drawn}`,
  `sbp_${"0123456789abcdef".repeat(2)}`,
  `newvendor_live_${drawn}`,
  "Authorization: Bearer abcdefghijklmnopqrstuvwxyz",
  "Cookie: session=abcd; id=12",
  String.raw`\"password\": \"hunter2!\"`,
  "password hunter2",
  "login with admin:tiger123",
  "hasło: Kot123!",
  "パスワード: Neko123!",
  "cvv 123",
])("the secret of %j stays", (text) => {
  const { text: masked } = openMasking(known).mask(text);
  expect(masked).toMatch(/\[SECRET_1\]/);
  expect(masked).not.toMatch(/Ab3d|0123|abcd|hunter|tiger|Kot1|Neko|123$/);
});

it.each([
  "the password reset takes 30 minutes",
  "password policy v2 and token OAuth2 are fine",
  "Q3-Business-Review-2025-Final",
  "getUserById2WithRetries",
  "Authorization: users with role Admin fail",
  "the cookie: banner is broken since 3 weeks",
  "order 4500012345 and build 20250314.3",
])("there is no secret in %j", (text) => {
  expect(openMasking(known).mask(text).text).toBe(text);
});

it.each([
  "https://www.linkedin.com/in/jane-doe-1/",
  "https://calendly.com/jane-doe/30min",
  "https://app.acme.example/users/jane.doe/invoices",
  "https://meet.google.com/abc-defg-hij",
])("%j is somebody's own", (text) => {
  expect(openMasking(known).mask(text).text).toBe("[URL_TOKEN_1]");
});

it("an address that is nobody's own stays", () => {
  const text = "https://docs.acme.example/users/getting-started and https://www.linkedin.com/company/acme";
  expect(openMasking(known).mask(text).text).toBe(text);
});
