/** A form -> the Slack view that asks for it: a block for each field, under the field's id. */
import type { Form, FormField, FormOption } from "../form.ts";
import { type Limit, slackLimits } from "../limits.ts";
import { shortened } from "../shortened.ts";
import { verbOf } from "../verb.ts";
import type { InputBlock, InputElement, Option, PlainText, View } from "./block.ts";
import { escapeMrkdwn } from "./escape.ts";
import { sections } from "./text-blocks.ts";

/** What a view calls the one element of each of its blocks. */
export const fieldElement = "value";

/** `carried` comes back as the view's private_metadata, in JSON; the form's name as its callback_id. */
export function formView(form: Form): View {
  return {
    type: "modal",
    callback_id: verbOf(form.name),
    private_metadata: JSON.stringify(form.carried),
    title: plain(form.title, slackLimits.viewLabel),
    submit: plain(form.submit, slackLimits.viewLabel),
    close: plain(form.cancel, slackLimits.viewLabel),
    blocks: [...sections(form.intro.map(escapeMrkdwn)), ...form.fields.map(inputBlock)],
  };
}

function inputBlock(field: FormField): InputBlock {
  return {
    type: "input",
    block_id: field.id,
    label: plain(field.label, slackLimits.inputLabel),
    element: elementOf(field),
    optional: field.kind === "text",
  };
}

function elementOf(field: FormField): InputElement {
  const action_id = fieldElement;
  switch (field.kind) {
    case "choice": {
      const initial = field.options.find(({ value }) => value === field.initial);
      return {
        type: "static_select",
        action_id,
        options: field.options.map(optionOf),
        ...(initial && { initial_option: optionOf(initial) }),
      };
    }
    case "choices": {
      const initial = field.options.filter(({ value }) => field.initial.includes(value));
      return {
        type: "checkboxes",
        action_id,
        options: field.options.map(optionOf),
        // Slack refuses an empty list of them.
        ...(initial.length > 0 && { initial_options: initial.map(optionOf) }),
      };
    }
    case "time":
      return { type: "timepicker", action_id, initial_time: field.initial };
    case "text":
      return {
        type: "plain_text_input",
        action_id,
        ...(field.initial !== "" && { initial_value: field.initial }),
        max_length: Math.min(field.maxLength, slackLimits.inputText.max),
        ...(field.hint !== "" && { placeholder: plain(field.hint, slackLimits.inputHint) }),
      };
  }
}

function optionOf({ value, label }: FormOption): Option {
  return { text: plain(label, slackLimits.optionText), value };
}

function plain(text: string, limit: Limit): PlainText {
  return { type: "plain_text", text: shortened(text, limit), emoji: false };
}
