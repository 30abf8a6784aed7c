/** An answer -> posted at its place, with the buttons its reader may press there. */
import type { webApi } from "@slack/bolt";
import type { Answer } from "../../answers/answer.ts";
import { openChannelButton } from "./buttons.ts";
import { demoExitBlocks } from "./demo-exit-blocks.ts";
import type { Desk } from "./flows.ts";
import { type Place, postTo } from "./place.ts";

export interface Offers {
  readonly share: boolean;
  readonly openChannel: boolean;
  /** Slugs an admin of the demo may move the workspace to. Never where others read along. */
  readonly demoExits: readonly string[];
}

export async function replyAnswer(
  desk: Desk,
  client: webApi.WebClient,
  place: Place,
  answer: Answer,
  offers: Offers,
): Promise<void> {
  const message = desk.rendering.renderSlack(answer, { share: offers.share });
  const extra = [...(offers.openChannel ? [openChannelButton()] : []), ...demoExitBlocks(offers.demoExits)];
  await postTo(desk, client, place, message.blocks ? { ...message, blocks: [...message.blocks, ...extra] } : message);
}
