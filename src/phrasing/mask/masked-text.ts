/** Text that may leave the house: a brand, so that the model's client takes nothing that was not masked. */

declare const masked: unique symbol;

/** Made by `Masking` alone, which also says what it found. */
export type MaskedText = string & { readonly [masked]: true };

export const entityTypes = [
  "EMAIL",
  "PHONE",
  "PERSON",
  "ACCOUNT",
  "CREDIT_CARD",
  "IBAN",
  "IP",
  "SECRET",
  "URL_TOKEN",
  "SLACK_ID",
  "SSN",
  "ADDRESS",
  "REDACTED",
  "LITERAL",
] as const;
export type EntityType = (typeof entityTypes)[number];

export interface MaskedEntity {
  readonly type: EntityType;
  /** As it stands in the original text. */
  readonly value: string;
  /** UTF-16 offsets into the original text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}
