/** A life -> its row of accounts.csv as of today. */
import { addMonths, type Day } from "../../core/day.ts";
import type { Account } from "../../core/records.ts";
import { type Life, latestCents, paysOn } from "./life.ts";
import { acme } from "./plot.ts";
import { accountManagerOf, ownerOf } from "./team.ts";

/** By MRR in minor units: where the vendor draws its own lines. */
const tiers = [
  { fromCents: 350_000n, segment: "Enterprise", plan: "Scale" },
  { fromCents: 100_000n, segment: "Mid-Market", plan: "Growth" },
  { fromCents: 0n, segment: "SMB", plan: "Starter" },
];
/** List price of a licence, and the fewest that are sold. */
const licence = { cents: 2_500n, fewest: 5 };
/** People at the customer who could use the product, per licence. */
const potentialPerLicence = 1.4;
const onboardingDays = 60;
const contractMonths = 12;

export function accountOf(life: Life, today: Day): Account {
  const licences = licencesOf(life);
  const tier = tiers.find(({ fromCents }) => life.startCents >= fromCents);
  const onboarded = life.joined + onboardingDays;
  return {
    id: life.id,
    name: life.name,
    aliases: life.aliases,
    segment: tier?.segment ?? null,
    region: life.region,
    plan: tier?.plan ?? null,
    ownerEmail: ownerOf(life.index),
    accountManagerEmail: accountManagerOf(life.index),
    licences,
    potentialUsers: Math.round(licences * potentialPerLicence),
    renewalDay: paysOn(life, today) ? renewalAfter(life, today) : null,
    noticeDays: null,
    signedUpOn: life.joined,
    onboardingStartedOn: life.joined,
    onboardingEndedOn: onboarded <= today ? onboarded : null,
    currency: "USD",
  };
}

export function licencesOf(life: Life): number {
  return Math.max(licence.fewest, Number(latestCents(life) / licence.cents));
}

/** Annual contracts renew on the anniversary of their start; one that is given up does not. */
function renewalAfter(life: Life, today: Day): Day | null {
  if (life.left !== null && life.left.day > today) return null;
  if (life.mood === "slipping") return today + acme.renewsInDays;
  const start = life.returned?.day ?? life.joined;
  let months = contractMonths;
  while (addMonths(start, months) <= today) months += contractMonths;
  return addMonths(start, months);
}
