/** What a client sends with a form: nothing in it is trusted. */
import { expect, test } from "vitest";
import { carriedIn, formState } from "../../../src/channels/slack/form-state.ts";
import { fieldElement } from "../../../src/presentation/slack/form-view.ts";

function viewOf(elements: Readonly<Record<string, unknown>>): unknown {
  const values = Object.entries(elements).map(([field, element]) => [field, { [fieldElement]: element }]);
  return { state: { values: Object.fromEntries(values) } };
}

test("each kind of element is read as what it holds, and an emptied line of text is the empty line", () => {
  const filledIn = formState(
    viewOf({
      place: { type: "static_select", selected_option: { value: "here" } },
      days: { type: "checkboxes", selected_options: [{ value: "1" }, { value: "5" }] },
      time: { type: "timepicker", selected_time: "08:30" },
      zone: { type: "plain_text_input", value: null },
    }),
  );
  expect(filledIn).toEqual({ place: "here", days: ["1", "5"], time: "08:30", zone: "" });
});

test("an element of another kind, and a view without any, say nothing", () => {
  expect(formState(viewOf({ place: { type: "users_select", selected_user: "U1" }, days: null }))).toEqual({});
  expect([formState(null), formState("x"), formState({ state: { values: 7 } })]).toEqual([{}, {}, {}]);
});

test("only ids are carried: what is no text, or no record, is left out", () => {
  const carried = (metadata: unknown) => carriedIn({ private_metadata: metadata });
  expect(carried('{"channel":"C1","other":5,"more":null,"list":["C2"]}')).toEqual({ channel: "C1" });
  expect(["", "{", "[]", '"C1"', 5, undefined].map(carried)).toEqual([{}, {}, {}, {}, {}, {}]);
});
