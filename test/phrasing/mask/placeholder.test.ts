import { describe, expect, it } from "vitest";
import { placeholdersIn } from "../../../src/phrasing/mask/placeholder.ts";

it("a broken one that reaches into a whole one makes both of them one broken one", () => {
  expect(placeholdersIn("[PERSON_1xxxxx[EMAIL_1] wrote")).toEqual([{ start: 0, end: 23, token: null, tail: "" }]);
  expect(placeholdersIn("[PERSON_[EMAIL_1]] wrote")).toEqual([{ start: 0, end: 17, token: null, tail: "" }]);
});

describe("a backslash before a placeholder", () => {
  it("is Markdown's where one stands before its end too, and goes with it", () => {
    expect(placeholdersIn(String.raw`to \[PERSON_1\] now`)).toEqual([
      { start: 3, end: 15, token: "[PERSON_1]", tail: "" },
    ]);
  });

  it("is the text's own where none does, and stays", () => {
    expect(placeholdersIn(String.raw`C:\[PERSON_1] now`)).toEqual([
      { start: 3, end: 13, token: "[PERSON_1]", tail: "" },
    ]);
  });
});
