/** A list of accounts and counts beside it: what the sentences of these tests are read beside. */
export const digest = {
  as_of: "2026-11-20",
  accounts: [
    {
      account: "Alder Mill",
      score: 41,
      previous_score: 58,
      band: "yellow",
      mrr: 3100,
      owner: "Ida Falk",
      renews_on: "2026-12-04",
    },
    {
      account: "Birch Hill",
      score: 29,
      previous_score: 34,
      band: "red",
      mrr: 900,
      owner: "Ida Falk",
      renews_on: "2026-12-30",
    },
    {
      account: "Cedar Bay",
      score: 66,
      previous_score: 60,
      band: "green",
      mrr: 7400,
      owner: "Noor Aziz",
      renews_on: "2027-02-11",
    },
    {
      account: "Dune Labs",
      score: 47,
      previous_score: 47,
      band: "yellow",
      mrr: 3100,
      owner: "Noor Aziz",
      renews_on: "2027-01-19",
    },
  ],
  total_mrr: 14_500,
  currency: "EUR",
};

export const book = {
  as_of: "2026-11-21",
  bands: { green: 86, yellow: 25, red: 9 },
  previous_bands: { green: 90, yellow: 24, red: 6 },
  accounts_scored: 120,
};

export const lost = {
  period: "October 2026",
  currency: "USD",
  churned: [
    { account: "Palmer Toys", mrr: 1450, reason: "voluntary" },
    { account: "Stonegate Realty", mrr: 2100, reason: "involuntary" },
    { account: "Willow Pharmacy", mrr: 980, reason: "voluntary" },
  ],
  total_mrr: 4530,
  count: 3,
};

export const regions = {
  metric: "nrr",
  quarter: "Q3 2026",
  regions: [
    { region: "EMEA", nrr_pct: 104.2, previous_nrr_pct: 106.8, churned_accounts: 9 },
    { region: "AMER", nrr_pct: 110.5, previous_nrr_pct: 108.1, churned_accounts: 4 },
    { region: "APAC", nrr_pct: 98.7, previous_nrr_pct: 99.9, churned_accounts: 4 },
  ],
};

export const cut = { limit: 3, total_accounts: 90, accounts: digest.accounts.slice(0, 3), currency: "EUR" };
