/** An answer without its figures and names -> the one masked text that a model is given. */
import type { Answer, Fact } from "../../answers/answer.ts";
import { factsById } from "../../answers/sentence.ts";
import type { MaskedText } from "../mask/masked-text.ts";
import type { JsonValue, Masking } from "../mask/masking.ts";
import type { UntrustedText } from "../phraser.ts";
import { besideMasked } from "./beside-masked.ts";
import { changeOf } from "./change.ts";
import { slotsOf } from "./slot-forms.ts";
import { type Material, materialOf } from "./statements.ts";
import { quoted } from "./untrusted.ts";

/** What a reply to this request may use; the texts are ours and never leave the house with a figure in them. */
export interface Offer {
  readonly material: Material;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Slot as the model writes it -> what it becomes. */
  readonly slots: ReadonlyMap<string, string>;
}

export function offerOf(answer: Answer): Offer {
  const facts = factsById(answer.facts);
  const material = materialOf(answer);
  const said = new Set(material.statements.flatMap(({ text }) => text.match(/f\d+(?=\})/g) ?? []));
  const offered = [...facts.values()].filter(({ id }) => said.has(id));
  const ofFacts = offered.flatMap((fact) => [...slotsOf(fact, facts)]);
  const ofPhrases = [...material.phrases.keys()].map((id) => [`{${id}}`, `{${id}}`] as const);
  return { material, facts, slots: new Map([...ofFacts, ...ofPhrases]) };
}

/** `again`: why the reply before was not taken. @throws HoldfastError `masking_failed`. */
export function requestText(
  { material, facts, slots }: Offer,
  masking: Masking,
  untrusted: readonly UntrustedText[],
  again: readonly string[],
): MaskedText {
  const offered = [...facts.values()].filter(({ id }) => slots.has(`{${id}}`));
  const request: JsonValue = {
    statements: material.statements.map(({ text, must }) => ({ text, must })),
    phrases: Object.fromEntries([...material.phrases].map(([id, text]) => [id, withoutDigits(text, masking)])),
    facts: offered.map((fact) => described(fact, facts, masking)),
    slots: [...slots.keys()],
    ...(untrusted.length > 0 && { customers: quoted(untrusted, masking) }),
    ...(again.length > 0 && { again: [...again] }),
  };
  return masking.maskJson(request);
}

function described(
  fact: Fact,
  facts: ReadonlyMap<string, Fact>,
  masking: Masking,
): { readonly [key: string]: JsonValue } {
  const { id, label, kind, subject, value } = fact;
  const change = changeOf(fact, facts);
  const undefinedToo = value === null ? { defined: false } : {};
  const went = change === null ? {} : { went: change.direction, size: change.size, judged: change.judged };
  return {
    id,
    label: withoutDigits(withoutName(label, subject.name), masking),
    kind,
    about: subject.type,
    ...went,
    ...undefinedToo,
  };
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** "MRR, Acme Robotics" -> "MRR": whom it is about is said by a slot. */
function withoutName(label: string, name: string): string {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${literally(name)}(?![\\p{L}\\p{N}])`, "gu");
  return label.replaceAll(whole, "").replace(/^[\s,]+|[\s,]+$/g, "") || "figure";
}

/** "24/7 Pharmacy" is known with its digits alone. */
function withoutDigits(text: string, masking: Masking): string {
  return besideMasked(text, masking, (beside) => beside.replace(/\p{N}+/gu, "#"));
}
