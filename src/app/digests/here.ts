/** The place in which `/health digest ...` is typed: what a subscription would post to. */
import type { Destination } from "../../store/outbox.ts";
import type { Exposure } from "../open-channel.ts";

export interface Here {
  readonly destination: Destination;
  /** Of a person's own chat: internal. */
  readonly exposure: () => Promise<Exposure>;
  /** How a reader knows it: "#cs-team", "this chat". */
  readonly name: string;
}
