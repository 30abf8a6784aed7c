/** What counts count: the words that stand after a number, in both numbers. */

export interface Noun {
  readonly one: string;
  readonly other: string;
}

export const nouns = {
  account: { one: "account", other: "accounts" },
  signal: { one: "signal", other: "signals" },
} as const satisfies Readonly<Record<string, Noun>>;
