/** A masked text -> how many different people, addresses and the like it hides, type by type. */

/** What each type of placeholder stands for, in the plural. */
const typeWords: Readonly<Record<string, string>> = {
  EMAIL: "e-mail addresses",
  PHONE: "phone numbers",
  PERSON: "people",
  ACCOUNT: "accounts",
  CREDIT_CARD: "card numbers",
  IBAN: "bank accounts",
  IP: "network addresses",
  SECRET: "secrets",
  URL_TOKEN: "links with tokens",
  SLACK_ID: "chat ids",
  SSN: "national ids",
  ADDRESS: "postal addresses",
  REDACTED: "other things that may be personal",
  LITERAL: "things that look like a placeholder",
};

const placeholder = /\[([A-Z_]+)_(\d+)\]/g;

export interface HiddenEntities {
  readonly words: string;
  readonly count: number;
}

/** By first occurrence of the type; the same placeholder again is the same entity. */
export function hiddenEntities(masked: string): readonly HiddenEntities[] {
  const numbers = new Map<string, Set<string>>();
  for (const [, type = "", number = ""] of masked.matchAll(placeholder)) {
    if (!(type in typeWords)) continue;
    numbers.set(type, (numbers.get(type) ?? new Set()).add(number));
  }
  return [...numbers].map(([type, found]) => ({ words: typeWords[type] ?? type, count: found.size }));
}
