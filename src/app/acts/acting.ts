/** One press on its way to being done: who, when, on what, in the transaction that does it. */

import type { Day } from "../../core/day.ts";
import type { Settings } from "../../core/settings.ts";
import type { OrgTx } from "../../store/scope.ts";
import type { Asker } from "../authorise.ts";
import type { Pressed } from "../pressed.ts";

export interface Acting {
  readonly tx: OrgTx;
  readonly asker: Asker;
  readonly pressed: Pressed;
  /** ISO instant. */
  readonly now: string;
  /** The organisation's day at `now`. */
  readonly today: Day;
  readonly settings: Settings;
  readonly newId: () => string;
}
