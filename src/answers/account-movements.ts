/** The accounts behind a metric -> a table of at most ten lines that adds up to all that moved. */
import { byCodePoint } from "../core/code-point-order.ts";
import type { Minor } from "../core/money.ts";
import type { AccountMovement } from "../core/revenue/results.ts";
import type { TableRow } from "./answer.ts";
import type { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";
import { type MetricSubject, subjectOf } from "./metric-facts.ts";
import { movementCode, movementShort } from "./movement-words.ts";
import { listLimit } from "./schema.ts";

export interface AccountMovements extends MetricSubject {
  readonly movements: readonly AccountMovement[];
  /** Account id -> name. */
  readonly names: ReadonlyMap<string, string>;
  /** Accounts to skip. */
  readonly from: number;
}

/** One line of the ten is "all others". */
export const accountsPerPage = listLimit - 1;

/**
 * Largest movement first, ties by account id. What a figure of a period counts need not be behind its change: it may have counted more
 * of it in the period before. @returns how many accounts moved.
 */
export function accountMovementTable(draft: Draft, input: AccountMovements): number {
  const moved = movementsBehind(input);
  if (moved.length === 0) return 0;
  const shown = moved.slice(input.from, input.from + accountsPerPage);
  const hidden = moved.filter((movement) => !shown.includes(movement));
  const about = (label: string) => ({ label, subject: subjectOf(input) });
  const total = draft.fact(draft.figures.moneyMoved(sum(moved)), about("MRR moved"));
  const count = draft.fact(draft.figures.count(moved.length, nouns.account), about("accounts behind it"));
  const opening = input.metric.measured === "at_end" ? "Behind it:" : "It counts";
  draft.say(`${opening} {${count}} that moved {${total}} of MRR.`);
  const rows = shown.map((movement) => row(draft, input, movement));
  if (hidden.length > 0) {
    const rest = draft.fact(draft.figures.moneyMoved(sum(hidden)), about("MRR moved, all others"));
    rows.push({
      label: "All others",
      facts: [rest, draft.fact(draft.figures.count(hidden.length, nouns.account), about("all others"))],
    });
  }
  draft.addUp(
    total,
    rows.map(({ facts: [amount = ""] }) => amount),
  );
  const facts = rows.flatMap((line) => line.facts);
  draft.section({
    title: "The accounts behind it",
    kind: "table",
    facts,
    columns: ["Account", "MRR", "What happened"],
    rows,
  });
  return moved.length;
}

/** Largest first, ties by account id. */
export function movementsBehind({
  metric,
  movements,
}: Pick<AccountMovements, "metric" | "movements">): readonly AccountMovement[] {
  const behind = movements.filter(({ kind }) => kind !== null && metric.movedBy.includes(kind));
  return behind.toSorted((a, b) => compareSizes(a, b) || byCodePoint(a.accountId, b.accountId));
}

function row(draft: Draft, { names }: AccountMovements, movement: AccountMovement): TableRow {
  const { accountId, kind, reason } = movement;
  const name = draft.figures.name(names.get(accountId) ?? accountId).display;
  const subject = { type: "account", id: accountId, name } as const;
  const happened = draft.figures.reason(movementCode(kind, reason), movementShort(kind, reason));
  return {
    label: name,
    facts: [
      draft.fact(draft.figures.moneyMoved(delta(movement)), { label: "MRR moved", subject, polarity: "up_good" }),
      draft.fact(happened, { label: "what happened", subject }),
    ],
  };
}

function delta({ startMrr, endMrr }: AccountMovement): Minor {
  return endMrr - startMrr;
}

function size(movement: AccountMovement): Minor {
  const amount = delta(movement);
  return amount < 0n ? -amount : amount;
}

function sum(movements: readonly AccountMovement[]): Minor {
  return movements.reduce((total, movement) => total + delta(movement), 0n);
}

function compareSizes(a: AccountMovement, b: AccountMovement): number {
  return size(a) === size(b) ? 0 : size(a) > size(b) ? -1 : 1;
}
