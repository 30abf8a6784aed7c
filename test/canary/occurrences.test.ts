/** The finder of canaries itself: what it says is not there has to be not there. */
import { expect, test } from "vitest";
import { occurrences } from "../support/canary/occurrences.ts";

const secret = "jörg.kanari+x@example.com";
const hidden = (inside: string) => JSON.stringify({ messages: [{ content: `the text ${inside} stands here` }] });

test.each([
  ["as it is", secret],
  ["in capitals", secret.toUpperCase()],
  ["percent-encoded", encodeURIComponent(secret)],
  ["percent-encoded in part", secret.replace("@", "%40")],
  ["escaped as JSON does", secret.replace("ö", "\\u00f6").replace("@", "\\u0040")],
  ["with blanks", [...secret].join(" ")],
  ["full width", secret.replace("@", "＠").replace("example", "ｅｘａｍｐｌｅ")],
  ["decomposed", secret.normalize("NFD")],
  ["in base64", Buffer.from(secret).toString("base64")],
  ["in base64 after one byte", Buffer.from(`a${secret}b`).toString("base64")],
  ["in base64 after two bytes", Buffer.from(`ab${secret}`).toString("base64")],
])("a canary is found %s", (_, spelling) => {
  expect(occurrences([secret], hidden(spelling))).toHaveLength(1);
});

test("a number is found however it is grouped, and not where other digits stand", () => {
  expect(occurrences(["+49 30 23125 471"], hidden("call +49-30/23125471"))).toHaveLength(1);
  expect(occurrences(["+49 30 23125 471"], hidden("call +49 30 23125 472"))).toEqual([]);
});

test("what is masked is not found", () => {
  expect(occurrences([secret, "Kanari"], hidden("[EMAIL_1] and [PERSON_1]"))).toEqual([]);
});
