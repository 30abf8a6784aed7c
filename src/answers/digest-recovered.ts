/** Accounts that recovered -> one line each, and a count beyond what is read with pleasure. */
import { nameFact } from "./account-facts.ts";
import type { Sentence } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import type { DigestInput } from "./digest.ts";
import { accountOf } from "./digest-items.ts";
import type { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";
import { sentence } from "./sentence.ts";

/** Good news is counted sooner than what has to be worked on. */
const mostNamed = 5;

export function recoveredSection(draft: Draft, { findings: { recovered }, accounts, context }: DigestInput): void {
  if (recovered.length === 0) return;
  const named = recovered.slice(0, mostNamed).map(({ looked, from, to }) => {
    const name = nameFact(draft, accountOf(accounts, looked.accountId).account);
    return sentence(from === to ? `{${name}}: no longer at risk` : `{${name}}: from ${from} to ${to}`);
  });
  const sentences = [...named, ...counted(draft, context, recovered.length - named.length)];
  const facts = sentences.flatMap((one) => one.facts);
  draft.section({ title: "Recovered", kind: "text", facts, sentences });
}

function counted(draft: Draft, { org, orgName }: AnswerContext, hidden: number): readonly Sentence[] {
  if (hidden === 0) return [];
  const more = draft.fact(draft.figures.count(hidden, nouns.account), {
    label: "recovered besides",
    subject: { type: "org", id: org, name: orgName },
  });
  return [sentence(`and {${more}} more`)];
}
