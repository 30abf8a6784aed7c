/** accounts.csv: the customers themselves. */
import type { Account } from "../../core/records.ts";
import { currency } from "../cell/choice.ts";
import { day } from "../cell/day.ts";
import { wholeNumber } from "../cell/number.ts";
import { emailAddress, id, name, nameList } from "../cell/text.ts";
import { Fault } from "../fault.ts";
import { defineFeed, optional, required } from "./feed.ts";

export const accounts = defineFeed({
  file: "accounts.csv",
  columns: {
    id: required("id", id, "acme-1"),
    name: required("name", name, "Acme Corporation"),
    aliases: optional("aliases", nameList, "Acme;ACME Corp"),
    segment: optional("segment", name, "Enterprise"),
    region: optional("region", name, "EMEA"),
    plan: optional("plan", name, "Pro"),
    ownerEmail: optional("owner_email", emailAddress, "ana@example.com"),
    accountManagerEmail: optional("account_manager_email", emailAddress, "max@example.com"),
    licences: optional("licences", wholeNumber(), "50"),
    potentialUsers: optional("potential_users", wholeNumber(), "80"),
    renewalDay: optional("renewal_day", day, "2027-01-01"),
    noticeDays: optional("notice_days", wholeNumber(), "30"),
    signedUpOn: optional("signed_up_on", day, "2025-12-01"),
    onboardingStartedOn: optional("onboarding_started_on", day, "2026-01-01"),
    onboardingEndedOn: optional("onboarding_ended_on", day, "2026-03-01"),
    currency: optional("currency", currency, "USD"),
  },
  build: (values): Account | Fault => {
    const { onboardingStartedOn: started, onboardingEndedOn: ended } = values;
    if (started !== null && ended !== null && ended < started)
      return new Fault("lies before onboarding_started_on", "Correct one of the two days.", {
        column: "onboarding_ended_on",
        contradiction: "end_before_start",
      });
    return { ...values, aliases: values.aliases ?? [] };
  },
});
