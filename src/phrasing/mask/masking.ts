/** What one request to a model may say, and how its reply is read back: one map of placeholders per request, in memory only. */
import type { MaskedEntity, MaskedText } from "./masked-text.ts";

export interface KnownPerson {
  /** Of the contact or the member; the ids a record of the request is found by. */
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
}

export interface KnownAccount {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface MaskDictionary {
  readonly people: readonly KnownPerson[];
  readonly accounts: readonly KnownAccount[];
  /** ISO 3166-1 alpha-2 of the organisation, its accounts and contacts: national phone numbers are tried in each. */
  readonly regions: readonly string[];
}

/** Numbers and strings are masked leaf by leaf; keys are the program's own. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

export type Unmasked =
  | { readonly kind: "whole"; readonly text: string }
  /** It holds a placeholder that this request did not make, or a broken one. */
  | { readonly kind: "rejected"; readonly token: string };

export interface About {
  readonly people: readonly string[];
  readonly accounts: readonly string[];
}

export interface Masking {
  /** @throws HoldfastError `masking_failed`: then no model is called. */
  mask(text: string): { readonly text: MaskedText; readonly entities: readonly MaskedEntity[] };
  /** The value as JSON text with every string in it masked. @throws as `mask`. */
  maskJson(value: JsonValue): MaskedText;
  /** Known placeholders of this request give back what they stand for; secrets, cards and IBANs never come back. */
  unmask(text: string): Unmasked;
  /** Ids of the known people and accounts that were masked so far. */
  about(): About;
}
