/** One admitted press: who, where, and where the reply goes. */
import type { webApi } from "@slack/bolt";
import type { Asker, Caller } from "../../../app/authorise.ts";
import type { Desk } from "../desk.ts";
import type { Place } from "../place.ts";

export interface Press {
  readonly desk: Desk;
  readonly client: webApi.WebClient;
  readonly caller: Caller;
  readonly asker: Asker;
  readonly channel: string;
  /** Where Slack sent it along. */
  readonly channelName: string | undefined;
  /** null under an ephemeral message. */
  readonly thread: string | null;
  readonly place: Place;
  /** What opens a view, once and for three seconds. */
  readonly trigger: string;
}
