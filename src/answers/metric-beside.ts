/** What an answer about a metric carries beside its figure, worked out from the same book: history, rates, grace, who came back. */
import type { FxRate } from "../core/records.ts";
import type { CommittedChurn } from "../core/revenue/committed-churn.ts";
import type { OwnHistory } from "../core/revenue/own-history.ts";
import type { AccountRef } from "./account-facts.ts";

export interface Beside {
  /** null: the period is no whole number of months, or too few like it have a start. */
  readonly history: OwnHistory | null;
  /** By which other currencies were added up, in the order of their codes. */
  readonly rates: readonly FxRate[];
  /** Counted at the snapshots of the answer's period only because a late renewal is waited for. */
  readonly inGrace: { readonly atStart: readonly AccountRef[]; readonly atEnd: readonly AccountRef[] };
  /** Of the period's end; null for a metric that does not carry it. */
  readonly committed: CommittedChurn | null;
  /** Accounts that paid before the period, not at its start, and again at its end; for a metric that names them. */
  readonly cameBack: readonly AccountRef[];
  /** Account id -> name. */
  readonly names: ReadonlyMap<string, string>;
}

export const nothingBeside: Beside = {
  history: null,
  rates: [],
  inGrace: { atStart: [], atEnd: [] },
  committed: null,
  cameBack: [],
  names: new Map(),
};
