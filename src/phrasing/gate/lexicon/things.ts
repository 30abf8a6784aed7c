/** Nouns that are counted or held: the things of a list, and the people's roles. */

/** Each line is one thing under several names. */
export const things: readonly string[] = [
  "account|customer|client|logo|company",
  "driver|contributor|cause|factor|mover",
  "contact|person|people",
  "segment",
  "region",
  "plan",
  "product",
  "cohort",
  "signal|sign",
  "renewal",
  "ticket|support ticket",
  "invoice",
  "payment",
  "user",
  "seat",
  "survey|answer|response|reply",
  "task",
  "episode",
  "feature",
  "team",
  "subscription",
  "contract",
  "component|dimension",
  "loss",
  "point",
];

export const roles: readonly string[] = [
  "owner|owned by|owns|owned|looks after|looked after by",
  "csm|customer success manager",
  "champion",
  "decision maker",
  "account manager",
  "manager",
  "sponsor|executive sponsor",
  "admin",
  "ceo",
  "cto",
  "cfo",
  "coo",
  "vp",
  "director",
  "head",
  "lead",
  "buyer",
  "founder",
  "engineer",
];

const nouns: ReadonlySet<string> = new Set([...things, ...roles].flatMap((line) => line.split("|")));

/** A thing or a role, and nothing that is said of one: "accounts" of "churned_accounts". */
export function isThing(word: string): boolean {
  return nouns.has(word);
}
