import { describe, expect, test } from "vitest";
import { type Form, readForm } from "../../src/presentation/form.ts";

const form: Form = {
  name: "lunch",
  title: "Lunch",
  intro: [],
  fields: [
    {
      kind: "choice",
      id: "dish",
      label: "Dish",
      options: [
        { value: "soup", label: "Soup" },
        { value: "rice", label: "Rice" },
      ],
      initial: "soup",
    },
    {
      kind: "choices",
      id: "days",
      label: "Days",
      options: [
        { value: "1", label: "Monday" },
        { value: "2", label: "Tuesday" },
      ],
      initial: ["1"],
    },
    { kind: "time", id: "time", label: "Time", initial: "12:00" },
    { kind: "text", id: "wish", label: "Wish", initial: "", maxLength: 10, hint: "no onions" },
  ],
  submit: "Order",
  cancel: "Cancel",
  carried: {},
};

const good = { dish: "rice", days: ["2", "1"], time: "23:59", wish: " no salt " };

describe("what a client sent back for a form", () => {
  test("is read by field when all of it was offered", () => {
    expect(readForm(form, good)).toEqual({
      kind: "filled",
      filled: {
        texts: new Map([
          ["dish", "rice"],
          ["time", "23:59"],
          ["wish", "no salt"],
        ]),
        lists: new Map([["days", ["2", "1"]]]),
      },
    });
  });

  test.each([
    ["an option that was not offered", { dish: "steak" }, "Dish: choose one of the options."],
    ["a field left out", { dish: undefined }, "Dish: choose one of the options."],
    ["no day at all", { days: [] }, "Days: choose at least one."],
    ["days that are no list", { days: "1" }, "Days: choose at least one."],
    ["a day that was not offered", { days: ["1", "9"] }, "Days: choose among the options."],
    ["a time that no clock shows", { time: "24:00" }, "Time: give a time such as 08:30."],
    ["a time with seconds", { time: "08:30:00" }, "Time: give a time such as 08:30."],
    ["text that is none", { wish: 7 }, "Wish: this is not a line of text."],
    ["text past its limit", { wish: "01234567890" }, "Wish: this is too long."],
  ])("%s is refused in words that name the field", (_what, change, words) => {
    const read = readForm(form, { ...good, ...change });
    expect(read).toEqual({ kind: "wrong", problems: [{ field: Object.keys(change)[0], words }] });
  });

  test("text as long as its limit is taken", () => {
    expect(readForm(form, { ...good, wish: "0123456789" }).kind).toBe("filled");
  });
});
