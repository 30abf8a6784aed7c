import { describe, expect, it } from "vitest";
import { openMasking } from "../../../../src/phrasing/mask/open-masking.ts";
import { nobody, valuesOf } from "../../../support/masking/found-in.ts";

describe("an e-mail address", () => {
  // RFC 5322 §3.4.1 and appendix A, RFC 3696 §3 (with its errata), RFC 6531 §1, RFC 5321 §4.1.3.
  it.each([
    "jdoe@machine.example",
    "john.q.public@example.com",
    "user+mailbox@example.com",
    "customer/department=shipping@example.com",
    "$A12345@example.com",
    "!def!xyz%abc@example.com",
    '"Joe Blow"@example.com',
    '"Abc@def"@example.com',
    "o'brien@example.ie",
    "用户@例子.公司",
    "dörte@sörensen.example",
    "user@xn--bcher-kva.example",
    "jsmith@[192.168.2.1]",
    "jsmith@[IPv6:2001:db8::1]",
    "a@b.co",
    "x@sub.deep.domain.example.travel",
  ])("is found whole: %s", (address) => {
    expect(valuesOf("EMAIL", `Write to ${address}, please`)).toEqual([address]);
  });

  it.each([
    ["*anna@acme.example*", "anna@acme.example"],
    ["{anna@acme.example}", "anna@acme.example"],
    ["'anna@acme.example'", "anna@acme.example"],
    ["mailto:anna@acme.example?subject=hi", "anna@acme.example"],
    ["email=anna@acme.example", "anna@acme.example"],
    ["anna@acme.example.", "anna@acme.example"],
    ["anna@acme.example.Please call", "anna@acme.example"],
    ["https://crm.example/u/anna@acme.example/edit", "anna@acme.example"],
  ])("is found without the marks around it: %s", (text, address) => {
    expect(valuesOf("EMAIL", text)).toEqual([address]);
  });

  it.each([
    "anna%40acme.example",
    "anna&#64;acme.example",
    "anna&commat;acme&period;example",
    "anna@ac\u200bme.example",
    "ａｎｎａ＠ａｃｍｅ．ｅｘａｍｐｌｅ",
    "anna [at] acme [dot] example",
    "anna(at)acme.example",
    "anna at acme dot example",
    "anna @ acme.example",
    "anna@acme . example",
  ])("is one and the same however it is disguised: %s", (text) => {
    const masking = openMasking(nobody);
    masking.mask("anna@acme.example");
    expect(masking.mask(text).text).toBe("[EMAIL_1]");
  });

  it("stands twice in Slack's markup, and the marks stay", () => {
    expect(openMasking(nobody).mask("<mailto:a@b.example|a@b.example>").text).toBe("<mailto:[EMAIL_1]|[EMAIL_1]>");
  });

  it("is not an @ beside a price or a release", () => {
    expect(valuesOf("EMAIL", "7@10 EUR, bolt@5.1.0, meet @ noon")).toEqual([]);
  });
});
