/** (type, canonical value) -> placeholder and back, for one request, with the ids of whom it was about. */
import type { Finding } from "./finding.ts";
import type { EntityType } from "./masked-text.ts";
import type { About } from "./masking.ts";
import { placeholder } from "./placeholder.ts";

/** Masked for good: they have a number, so that two are told apart, and no way back. */
const neverBack: ReadonlySet<EntityType> = new Set(["SECRET", "CREDIT_CARD", "IBAN"]);

export interface PlaceholderMap {
  /** The one of this finding; what it stands for is as it first stood in the request. */
  put(finding: Finding, original: string): string;
  /** What the token stands for; undefined = no placeholder of this request, or one that never comes back. */
  valueOf(token: string): string | undefined;
  about(): About;
}

export function openPlaceholderMap(): PlaceholderMap {
  const tokens = new Map<string, string>();
  const values = new Map<string, string>();
  const counts = new Map<EntityType, number>();
  const [people, accounts] = [new Set<string>(), new Set<string>()];
  const give = (type: EntityType, id: string, original: string): string => {
    const number = (counts.get(type) ?? 0) + 1;
    const token = placeholder(type, number);
    counts.set(type, number);
    tokens.set(id, token);
    if (!neverBack.has(type)) values.set(token, original);
    return token;
  };
  return {
    put(finding, original) {
      for (const id of finding.people ?? []) people.add(id);
      for (const id of finding.accounts ?? []) accounts.add(id);
      const id = `${finding.type}:${finding.key}`;
      return tokens.get(id) ?? give(finding.type, id, original);
    },
    valueOf: (token) => values.get(token),
    about: () => ({ people: [...people], accounts: [...accounts] }),
  };
}
