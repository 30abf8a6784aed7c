/** What Slack sends with a submitted view -> what was filled in, by field; nothing in it is trusted. */
import { fieldElement } from "../../presentation/slack/form-view.ts";
import { json, list, record, text } from "../untrusted.ts";

/** A field that Slack says nothing about is left out; an emptied line of text is "". */
export function formState(view: unknown): Readonly<Record<string, unknown>> {
  const values = Object.entries(record(record(record(view).state).values));
  return Object.fromEntries(values.map(([field, elements]) => [field, filledIn(record(elements)[fieldElement])]));
}

function filledIn(element: unknown): unknown {
  const { type, selected_option, selected_options, selected_time, value } = record(element);
  switch (type) {
    case "static_select":
      return record(selected_option).value;
    case "checkboxes":
      return list(selected_options).map((option) => record(option).value);
    case "timepicker":
      return selected_time;
    case "plain_text_input":
      return text(value) ?? "";
    default:
      return undefined;
  }
}

/** The ids a form carried unseen. */
export function carriedIn(view: unknown): Readonly<Record<string, string>> {
  const carried = record(json(record(view).private_metadata));
  return Object.fromEntries(
    Object.entries(carried).flatMap(([name, id]) => (typeof id === "string" ? [[name, id]] : [])),
  );
}
