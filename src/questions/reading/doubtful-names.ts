/** A question that names nobody -> the same with an ordinary word read as a name, where only a name makes sense of it. */
import type { NameSpan } from "../names/full-names.ts";
import type { NameIndex } from "../names/name-index.ts";
import { resolveAccount } from "../names/resolve.ts";
import type { Token } from "../tokens.ts";
import type { Claim } from "./claims.ts";
import type { Subject } from "./subject.ts";

export interface Settled {
  readonly claims: readonly Claim[];
  readonly subject: Subject | undefined;
}

/** "how is May doing" with an account May; "how is renewal doing" with a Renewal Energy. "nrr in may" stays a month. */
export function withDoubtfulName(
  claims: readonly Claim[],
  tokens: readonly Token[],
  names: readonly NameSpan[],
  index: NameIndex,
): Settled {
  const asksForOne = claims.some(
    ({ meaning }) => meaning.kind === "cue" && ["why", "status", "health"].includes(meaning.cue),
  );
  const alone = tokens.length === 1;
  const named = claims.some(({ meaning }) => meaning.kind === "metric" || meaning.kind === "refused");
  if (named || !(asksForOne || alone)) return { claims, subject: undefined };
  return { claims, subject: fullName(names) ?? halfName(claims, tokens, index) };
}

function fullName(names: readonly NameSpan[]): Subject | undefined {
  const [name] = names.filter((span) => span.doubtful);
  return (
    name && { from: name.from, to: name.to, accounts: name.accounts, certain: name.accounts.length === 1, placed: true }
  );
}

/** A stretch that means a question not answered yet, or a period, may be half a name instead. */
function halfName(claims: readonly Claim[], tokens: readonly Token[], index: NameIndex): Subject | undefined {
  const doubtful = claims.filter(({ meaning }) => meaning.kind === "notYet" || meaning.kind === "period");
  for (const { from, to } of doubtful) {
    const resolution = resolveAccount(
      index,
      tokens
        .slice(from, to)
        .map((token) => token.word)
        .join(" "),
    );
    if (resolution.kind === "match") return { from, to, accounts: [resolution.account], certain: true, placed: true };
  }
  return undefined;
}
