/** A life -> its rows of subscriptions.csv: growth is a second product, shrinking a smaller contract, leaving an end. */
import type { Day } from "../../core/day.ts";
import type { Minor } from "../../core/money.ts";
import type { EndReason, Subscription } from "../../core/records.ts";
import type { Life } from "./life.ts";

/** Before its end, a voluntary one is asked for. */
const noticeDays = 30;
const monthsPerYear = 12n;

interface Contract {
  readonly product: "Core" | "Insights";
  readonly cents: Minor;
  readonly from: Day;
  readonly to: Day | null;
  readonly reason: EndReason | null;
}

export function subscriptionsOf(life: Life): readonly Subscription[] {
  return contractsOf(life).map((contract, at) => row(life, contract, at + 1));
}

function contractsOf(life: Life): readonly Contract[] {
  const end = { to: life.left?.day ?? null, reason: life.left?.reason ?? null };
  const grown = life.changes.filter(({ byCents }) => byCents > 0n);
  const addOns = grown.map(({ day, byCents }) => ({ product: "Insights" as const, cents: byCents, from: day, ...end }));
  const back = life.returned;
  return [
    ...coreContracts(life, end),
    ...addOns,
    ...(back === null ? [] : [{ product: "Core" as const, cents: back.cents, from: back.day, to: null, reason: null }]),
  ];
}

/** One contract after another: each cut ends one and begins a smaller one on the same day. */
function coreContracts(life: Life, end: Pick<Contract, "to" | "reason">): readonly Contract[] {
  const cuts = life.changes.filter(({ byCents }) => byCents < 0n);
  let [cents, from] = [life.startCents, life.joined];
  const closed = cuts.map(({ day, byCents }) => {
    const contract: Contract = { product: "Core", cents, from, to: day, reason: "voluntary" };
    [cents, from] = [cents + byCents, day];
    return contract;
  });
  return [...closed, { product: "Core", cents, from, ...end }];
}

function row(life: Life, contract: Contract, nth: number): Subscription {
  return {
    id: `sub-${life.id.slice(4)}-${nth}`,
    accountId: life.id,
    product: contract.product,
    mrrCents: contract.cents,
    annualCents: contract.cents * monthsPerYear,
    currency: "USD",
    startDay: contract.from,
    endDay: contract.to,
    status: "active",
    endReason: contract.reason === "unknown" ? null : contract.reason,
    cancelRequestedOn:
      contract.reason === "voluntary" && contract.to !== null
        ? Math.max(contract.from, contract.to - noticeDays)
        : null,
  };
}
