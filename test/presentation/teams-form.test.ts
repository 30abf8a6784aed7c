import { describe, expect, it } from "vitest";
import { type Form, readForm } from "../../src/presentation/form.ts";
import { cardState, formCard, sentKind } from "../../src/presentation/teams/form-card.ts";
import { validateCard } from "../../src/presentation/teams/validate.ts";
import { vendorFindings } from "./vendor-card.ts";

const form: Form = {
  name: "tea",
  title: "Tea",
  intro: ["How it comes."],
  fields: [
    {
      kind: "choice",
      id: "kind",
      label: "Kind",
      options: [
        { value: "a", label: "Assam {{DATE(1)}}" },
        { value: "b", label: "*Brew*" },
      ],
      initial: "b",
    },
    {
      kind: "choices",
      id: "days",
      label: "On",
      options: [
        { value: "1", label: "Monday" },
        { value: "2", label: "Tuesday" },
      ],
      initial: ["1", "2"],
    },
    { kind: "time", id: "at", label: "At", initial: "08:30" },
    { kind: "text", id: "for", label: "For", initial: "", maxLength: 40, hint: "a name" },
  ],
  submit: "Save",
  cancel: "Cancel",
  carried: { c: "19:cs@thread.tacv2" },
};
const [choice, choices, time, text] = form.fields;

describe("the card of a form", () => {
  const { body } = formCard(form);

  it("asks for each field under its id, as it stands", () => {
    expect(body.slice(2, 6)).toEqual([
      {
        type: "Input.ChoiceSet",
        id: "kind",
        label: "Kind",
        isRequired: true,
        errorMessage: "This is needed.",
        style: "compact",
        value: "b",
        choices: [
          { value: "a", title: "Assam {\u200b{DATE(1)}}" },
          { value: "b", title: "*Brew*" },
        ],
      },
      {
        type: "Input.ChoiceSet",
        id: "days",
        label: "On",
        isRequired: true,
        errorMessage: "This is needed.",
        isMultiSelect: true,
        value: "1,2",
        choices: [
          { value: "1", title: "Monday" },
          { value: "2", title: "Tuesday" },
        ],
      },
      { type: "Input.Time", id: "at", label: "At", isRequired: true, errorMessage: "This is needed.", value: "08:30" },
      { type: "Input.Text", id: "for", label: "For", value: "", maxLength: 40, placeholder: "a name" },
    ]);
  });

  it("comes back by one button that carries what the form does, on old clients too", () => {
    expect(sentKind("tea")).toBe("tea_sent");
    expect(body.at(-1)).toMatchObject({
      actions: [
        {
          type: "Action.Execute",
          title: "Save",
          verb: "holdfast:tea_sent",
          data: { c: "19:cs@thread.tacv2" },
          fallback: { type: "Action.Submit", data: { c: "19:cs@thread.tacv2", verb: "holdfast:tea_sent" } },
        },
      ],
    });
  });

  it("is within Teams' rules, by our table and by the vendor's library", () => {
    expect(validateCard(formCard(form))).toEqual([]);
    expect(vendorFindings(formCard(form))).toEqual({ unknown: [], problems: [] });
  });
});

describe("what Teams sends back", () => {
  const read = (sent: Readonly<Record<string, unknown>>) => readForm(form, cardState(form, sent));
  const all = { c: "19:cs", kind: "a", days: "2,1", at: "17:05", for: " Kim " };

  it("is what was filled in: several choices are one text with commas", () => {
    const reading = read(all);
    if (reading.kind !== "filled") throw new Error("it was not taken");
    expect([...reading.filled.texts]).toEqual([
      ["kind", "a"],
      ["at", "17:05"],
      ["for", "Kim"],
    ]);
    expect([...reading.filled.lists]).toEqual([["days", ["2", "1"]]]);
  });

  it("leaves out a line of text that is empty", () => {
    const { for: _left, ...without } = all;
    expect(read(without).kind).toBe("filled");
  });

  it("says of no day at all that one is needed", () => {
    expect(read({ ...all, days: "" })).toEqual({
      kind: "wrong",
      problems: [{ field: "days", words: "On: choose at least one." }],
    });
  });

  it.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ["a choice that was not offered", { ...all, kind: "c" }],
    ["a day that was not offered", { ...all, days: "1,9" }],
    ["a list where a text is due", { ...all, kind: ["a"] }],
    ["a time of no clock", { ...all, at: "25:00" }],
    ["nothing", {}],
  ])("is not taken with %s", (_which, sent) => {
    expect(read(sent).kind).toBe("wrong");
  });
});

describe("refused before it is sent", () => {
  const [initial] = [{ ...form, fields: [] as Form["fields"] }];
  const problems = (field: unknown) =>
    validateCard(formCard({ ...initial, fields: [field as Form["fields"][number]] }));

  it.each<readonly [string, object, RegExp]>([
    ["a choice that is none of the options", { ...choice, initial: "c" }, /none of the choices/],
    ["several of which one is none", { ...choices, initial: ["1", "3"] }, /none of the choices/],
    ["a comma in one of several", { ...choices, options: [{ value: "1,2", label: "x" }], initial: [] }, /comma/],
    [
      "two options of one value",
      {
        ...choice,
        options: [
          { value: "b", label: "x" },
          { value: "b", label: "y" },
        ],
      },
      /repeats/,
    ],
    ["no option", { ...choice, options: [], initial: "" }, /at least one item/],
    [
      "201 options",
      {
        ...choice,
        options: Array.from({ length: 201 }, (_, nth) => ({ value: `v${nth}`, label: "x" })),
        initial: "v1",
      },
      /201 exceeds 200/,
    ],
    ["a time that is none", { ...time, initial: "8:30" }, /no time/],
    ["a field without a name", { ...text, id: "" }, /needs text/],
  ])("%s", (_which, field, problem) => {
    expect(problems(field)).toContainEqual(expect.objectContaining({ problem: expect.stringMatching(problem) }));
  });
});
