/** One admitted press. */
import type { Asker, Caller } from "../../../app/authorise.ts";
import type { ArrivedPress } from "../border.ts";
import type { Desk } from "../desk.ts";

export interface Press {
  readonly desk: Desk;
  readonly arrived: ArrivedPress;
  readonly caller: Caller;
  readonly asker: Asker;
  /** Words for the presser alone. */
  tell(text: string): Promise<void>;
}
