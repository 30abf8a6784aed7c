import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Form, FormField } from "../../src/presentation/form.ts";
import { formView } from "../../src/presentation/slack/form-view.ts";
import { validateView } from "../../src/presentation/slack/validate.ts";
import { viewProblems } from "../support/slack/block-rules.ts";
import { fields } from "../support/slack/json.ts";

const days = [
  { value: "1", label: "Monday" },
  { value: "2", label: "Tuesday" },
];

const form: Form = {
  name: "lunch",
  title: "Lunch",
  intro: ["Cooked <at noon>."],
  fields: [
    { kind: "choice", id: "dish", label: "Dish", options: [{ value: "soup", label: "Soup" }], initial: "soup" },
    { kind: "choices", id: "days", label: "Days", options: days, initial: ["2"] },
    { kind: "time", id: "time", label: "Time", initial: "12:00" },
    { kind: "text", id: "wish", label: "Wish", initial: "", maxLength: 10, hint: "no onions" },
  ],
  submit: "Order",
  cancel: "Cancel",
  carried: { channel: "C1" },
};

const plain = (text: string) => ({ type: "plain_text", text, emoji: false });
const option = (value: string, label: string) => ({ text: plain(label), value });

describe("the Slack view of a form", () => {
  test("asks for every field under its id, and carries the form's name and what comes back unseen", () => {
    expect(formView(form)).toEqual({
      type: "modal",
      callback_id: "holdfast:lunch",
      private_metadata: '{"channel":"C1"}',
      title: plain("Lunch"),
      submit: plain("Order"),
      close: plain("Cancel"),
      blocks: [
        { type: "section", text: { type: "mrkdwn", text: "Cooked &lt;at noon&gt;.", verbatim: true } },
        {
          type: "input",
          block_id: "dish",
          label: plain("Dish"),
          optional: false,
          element: {
            type: "static_select",
            action_id: "value",
            options: [option("soup", "Soup")],
            initial_option: option("soup", "Soup"),
          },
        },
        {
          type: "input",
          block_id: "days",
          label: plain("Days"),
          optional: false,
          element: {
            type: "checkboxes",
            action_id: "value",
            options: [option("1", "Monday"), option("2", "Tuesday")],
            initial_options: [option("2", "Tuesday")],
          },
        },
        {
          type: "input",
          block_id: "time",
          label: plain("Time"),
          optional: false,
          element: { type: "timepicker", action_id: "value", initial_time: "12:00" },
        },
        {
          type: "input",
          block_id: "wish",
          label: plain("Wish"),
          optional: true,
          element: { type: "plain_text_input", action_id: "value", max_length: 10, placeholder: plain("no onions") },
        },
      ],
    });
  });

  const text = fc.string({ minLength: 1, maxLength: 300, unit: "binary" }).filter((label) => label.trim() !== "");
  const options = fc.uniqueArray(fc.record({ value: fc.string({ minLength: 1, maxLength: 75 }), label: text }), {
    minLength: 1,
    maxLength: 10,
    selector: ({ value }) => value,
  });
  const field = fc.oneof(
    fc.record({ kind: fc.constant("choice"), label: text, options, initial: fc.string() }),
    fc.record({ kind: fc.constant("choices"), label: text, options, initial: fc.array(fc.string()) }),
    fc.record({ kind: fc.constant("time"), label: text, initial: fc.constantFrom("00:00", "08:30", "23:59") }),
    fc.record({
      kind: fc.constant("text"),
      label: text,
      initial: fc.constant("x"),
      maxLength: fc.integer({ min: 1, max: 9000 }),
      hint: fc.string({ maxLength: 300 }),
    }),
  );

  test("is one that Slack opens, however long the words in it are", () => {
    fc.assert(
      fc.property(text, fc.array(field, { minLength: 1, maxLength: 20 }), (title, drawn) => {
        const named = drawn.map((one, nth) => ({ ...one, id: `f${nth}` }) as FormField);
        const view = formView({ ...form, title, submit: title, cancel: title, fields: named });
        expect(viewProblems(fields(view))).toEqual([]);
        expect(validateView(view)).toEqual([]);
      }),
    );
  });

  test.each([
    ["101 options", { ...form.fields[0], options: many(101) }, "exceeds 100"],
    ["eleven checkboxes", { ...form.fields[1], options: many(11) }, "exceeds 10"],
    ["no option", { ...form.fields[0], options: [] }, "needs at least one item"],
    ["two options of one value", { ...form.fields[0], options: [...days, ...days] }, "repeats"],
  ])("with %s is found out before it is sent", (_what, broken, problem) => {
    const view = formView({ ...form, fields: [broken as FormField] });
    expect(
      validateView(view)
        .map((found) => found.problem)
        .join(),
    ).toContain(problem);
  });
});

function many(count: number) {
  return Array.from({ length: count }, (_, nth) => ({ value: String(nth), label: `Option ${nth}` }));
}
