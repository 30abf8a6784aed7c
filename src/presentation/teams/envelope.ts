/** Elements -> the card around them. */
import type { AdaptiveCard, CardElement } from "./adaptive-card.ts";

export function cardOf(body: readonly CardElement[]): AdaptiveCard {
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    msteams: { width: "Full" },
    body,
  };
}
