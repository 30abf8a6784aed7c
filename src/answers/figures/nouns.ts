/** What counts count: the words that stand after a number, in both numbers. */

export interface Noun {
  readonly one: string;
  readonly other: string;
}

export const nouns = {
  account: { one: "account", other: "accounts" },
  otherAccount: { one: "other account", other: "other accounts" },
  signal: { one: "signal", other: "signals" },
  otherSignal: { one: "other signal", other: "other signals" },
} as const satisfies Readonly<Record<string, Noun>>;
