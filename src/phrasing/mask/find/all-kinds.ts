/** The shadow of a text -> everything in it that must not leave: kind after kind, the earlier one wins. */
import { isSupportedCountry } from "libphonenumber-js/max";
import { openClaims } from "../claims.ts";
import { findNames } from "../dictionary/find-names.ts";
import { openMeant } from "../dictionary/meant.ts";
import type { NameIndex } from "../dictionary/name-index.ts";
import type { Finder, Finding } from "../finding.ts";
import { emptyLearned, learn } from "../names/learned.ts";
import { addresses } from "./address.ts";
import { creditCards } from "./credit-card.ts";
import { unexplained } from "./deny.ts";
import { emails } from "./email.ts";
import { explainedSpans } from "./explained.ts";
import { ibans } from "./iban.ts";
import { ips } from "./ip.ts";
import { literals } from "./literal.ts";
import { socialNumbers } from "./national-id.ts";
import { phones } from "./phone.ts";
import { secrets } from "./secret.ts";
import { slackIds } from "./slack-id.ts";
import { urlTokens } from "./url-token.ts";

/** Before figures are explained: these check, or say what they are. */
const certain: readonly Finder[] = [
  literals,
  secrets,
  urlTokens,
  emails,
  ibans,
  creditCards,
  ips,
  socialNumbers,
  slackIds,
];

/** Names learned from one text of a request are known in the next. */
export function openFinders(index: NameIndex, countries: readonly string[]): (shadow: string) => readonly Finding[] {
  const regions = [...new Set(countries)].filter((country) => isSupportedCountry(country));
  const learned = emptyLearned();
  const meant = openMeant();
  return (text) => {
    const reading = { text, regions };
    const claims = openClaims(text.length);
    for (const find of certain) claims.claim(find(reading));
    claims.claim(addresses(reading));
    claims.explain(explainedSpans(text));
    claims.claim(phones(reading));
    learn(text, claims.standing(), index, learned);
    claims.claim(meant(findNames(text, index, learned)));
    claims.claim(unexplained(reading));
    return claims.standing().map((finding) => index.identified(finding));
  };
}
