/** A form -> the Adaptive Card that asks for it: an input for each field, under the field's id, and one button. */
import type { Form, FormField, FormOption } from "../form.ts";
import type { AdaptiveCard, ChoiceInput, FormInput } from "./adaptive-card.ts";
import { button } from "./buttons.ts";
import { cardOf } from "./envelope.ts";
import { literal, richText } from "./text.ts";

/** The kind of press by which a filled-in form comes back: with what it carried and each field under its id. */
export function sentKind(formName: string): string {
  return `${formName}_sent`;
}

export function formCard(form: Form): AdaptiveCard {
  return cardOf([
    richText(form.title, { size: "Medium", weight: "Bolder" }),
    ...form.intro.map((words) => richText(words)),
    ...form.fields.map(inputOf),
    { type: "ActionSet", actions: [button(form.submit, sentKind(form.name), form.carried)] },
  ]);
}

function inputOf(field: FormField): FormInput {
  const named = { id: field.id, label: literal(field.label) };
  const needed = { isRequired: true, errorMessage: "This is needed." } as const;
  switch (field.kind) {
    case "choice":
      return { ...choiceInput(field.options), ...named, ...needed, style: "compact", value: field.initial };
    case "choices":
      return {
        ...choiceInput(field.options),
        ...named,
        ...needed,
        isMultiSelect: true,
        value: field.initial.join(listed),
      };
    case "time":
      return { type: "Input.Time", ...named, ...needed, value: field.initial };
    case "text":
      return { type: "Input.Text", ...named, maxLength: field.maxLength, value: field.initial, ...hintOf(field.hint) };
  }
}

/** Several choices come and go as one text. */
const listed = ",";

function choiceInput(options: readonly FormOption[]): Pick<ChoiceInput, "type" | "choices"> {
  return {
    type: "Input.ChoiceSet",
    choices: options.map(({ value, label }) => ({ title: literal(label), value })),
  };
}

function hintOf(hint: string): { readonly placeholder?: string } {
  return hint === "" ? {} : { placeholder: literal(hint) };
}

/** What the client sent -> by field, as `readForm` wants it; nothing in it is trusted. */
export function cardState(
  { fields }: Pick<Form, "fields">,
  sent: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.map((field) => [field.id, filledIn(field, sent[field.id])]));
}

function filledIn({ kind }: FormField, value: unknown): unknown {
  // A client leaves out what is empty.
  if (kind === "text") return value ?? "";
  return kind === "choices" && typeof value === "string" ? value.split(listed).filter((one) => one !== "") : value;
}
