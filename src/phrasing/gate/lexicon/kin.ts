/** Words of reason codes -> the words people say them in; a reason is said when every word of its code is. */
import { stem } from "../text/stem.ts";

const families: readonly string[] = [
  "payment|invoice",
  "failed|fail|failure|failing",
  "left|leave|leaving|departed|departure|gone|loss|lost|exit",
  "cut|cuts|reduction|reduced|reduce|fewer|removed|decrease|decreased",
  "budget|budgets|budgetary",
  "price|pricing|cost|costs|expensive",
  "seat|licence|license",
  "usage|use|activity",
  "drop|dropped|decline|declined|fall|fell|falling|lower|down|decreasing|declining|dropping",
  "growth|grew|grow|increase|increased|rise|rose|expansion|expanded|more|added|additional|expand",
  "low|weak",
  "competitor|competition|rival",
  "switch|switched|switching|moved|move|moving",
  "issue|problem|trouble",
  "escalation|escalated",
  "acquired|acquisition|acquire",
  "merger|merged",
  "downgrade|downgraded",
  "upgrade|upgraded",
  "gap|missing|lack|lacking",
  "silence|silent",
  "slow|slower",
  "bug|defect",
  "end|ended|ending|expired|expiry",
  "cancel|cancelled|canceled|cancellation",
  "churn|churned",
  "contraction|contracted",
  "unused|inactive",
  "bankruptcy|bankrupt|insolvency|insolvent",
  "overdue|late",
];

const familyOf: ReadonlyMap<string, string> = new Map(
  families.flatMap((family) =>
    family.split("|").map((word) => [stem(word), stem(family.split("|")[0] ?? word)] as const),
  ),
);

/** The family's first word; a word of none is its own. */
export function kinOf(word: string): string {
  return familyOf.get(stem(word)) ?? stem(word);
}
