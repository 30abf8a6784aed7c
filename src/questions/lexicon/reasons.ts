/** Every way of naming why somebody left: by their will, or by a payment that failed (definitions.md §1). */
import type { Entry } from "./senses.ts";

export const reasonEntries: readonly Entry[] = [
  {
    sense: { kind: "reason", reason: "voluntary" },
    phrases: "voluntary|voluntarily|by choice|chose to leave|freiwillig|freiwillige|volontaire|voluntario|voluntaria",
  },
  {
    sense: { kind: "reason", reason: "involuntary" },
    phrases:
      "involuntary|involuntarily|failed payment|failed payments|payment failure|payment failures|failed card|failed cards|" +
      "declined cards|delinquent|non payment|billing failure|billing failures|unfreiwillig|unfreiwillige|involontaire|" +
      "involuntario|involuntaria|fehlgeschlagene zahlungen|paiements echoues|pagos fallidos",
  },
];
