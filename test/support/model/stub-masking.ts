/** A masking that knows the words it is given and nothing else: for what is tested beside the masker. */
import type { MaskedEntity, MaskedText } from "../../../src/phrasing/mask/masked-text.ts";
import type { JsonValue, Masking } from "../../../src/phrasing/mask/masking.ts";

export function stubMasking(names: readonly string[] = []): Masking {
  const masked = (text: string) =>
    names.reduce((rest, name, at) => rest.replaceAll(name, `[PERSON_${at + 1}]`), text) as MaskedText;
  const found = (text: string): MaskedEntity[] =>
    names
      .filter((name) => text.includes(name))
      .map((value) => ({ type: "PERSON", value, start: text.indexOf(value), end: text.indexOf(value) + value.length }));
  return {
    mask: (text) => ({ text: masked(text), entities: found(text) }),
    maskJson: (value: JsonValue) => masked(JSON.stringify(value)),
    unmask: (text) => ({ kind: "whole", text }),
    about: () => ({ people: [], accounts: [] }),
  };
}
