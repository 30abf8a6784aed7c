/** The model's client takes masked text and prompts alone: what anybody else wrote does not compile. */
import { expect, test } from "vitest";
import type { MaskedText } from "../../../src/phrasing/mask/masked-text.ts";
import type { ModelMessages } from "../../../src/phrasing/model/model-messages.ts";
import type { PromptText } from "../../../src/phrasing/prompts/prompt-text.ts";
import { readPrompts } from "../../../src/phrasing/prompts/read-prompts.ts";
import { stubMasking } from "../../support/model/stub-masking.ts";

const instructions: PromptText = readPrompts().account.text;
const material: MaskedText = stubMasking().mask("Call me").text;

test("a prompt and a masked text make a message", () => {
  const messages: ModelMessages = { instructions, material };
  expect(Object.keys(messages)).toEqual(["instructions", "material"]);
});

test("a plain string makes none, nor does one of the two in the other's place", () => {
  const wrong: readonly ModelMessages[] = [
    // @ts-expect-error: not masked
    { instructions, material: "Call Jana on +49 30 1234567" },
    // @ts-expect-error: not one of ours
    { instructions: "Say what you like.", material },
    // @ts-expect-error: a prompt is not masked text
    { instructions, material: instructions },
    // @ts-expect-error: masked text is no prompt
    { instructions: material, material },
    // @ts-expect-error: what was added to a masked text is not masked
    { instructions, material: `${material} and Jana` },
  ];
  expect(wrong).toHaveLength(5);
});
