/** "Share" -> the answer posted where it was asked, when this presser may show this answer there. */
import type { Answer } from "../../../answers/answer.ts";
import type { Outgoing } from "../../../app/send.ts";
import { refusalToShare } from "../../../app/share.ts";
import { HoldfastError } from "../../../core/error.ts";
import { TeamsError, type TeamsReference } from "../border.ts";
import { postTo } from "../post.ts";
import { forget } from "../remember.ts";
import { withLine } from "../topped.ts";
import type { Press } from "./press.ts";
import { spotOf } from "./spot.ts";

export async function pressShare(press: Press, answer: Answer): Promise<void> {
  const { desk, asker, caller } = press;
  const spot = await spotOf(press);
  if (!spot.found) return press.tell(spot.why);
  const refusal = await refusalToShare(desk.flows, asker, answer, spot.exposure);
  if (refusal) return press.tell(refusal.text);
  const by = `Shared by ${caller.profile?.name ?? asker.name}`;
  await postShared(press, spot.reference, credited(desk.rendering.renderTeams(answer), by));
  await press.tell("Shared.");
}

async function postShared({ desk }: Press, reference: TeamsReference, message: Outgoing): Promise<void> {
  try {
    await postTo(desk, reference, message);
  } catch (error) {
    if (!(error instanceof TeamsError) || !left.includes(error.reason)) throw error;
    await forget(desk, reference);
    throw new HoldfastError(
      "not_in_channel",
      "I am not in that conversation any more, so I cannot post in it.",
      "Add Holdfast to it and press Share again.",
      { cause: error },
    );
  }
}

const left: readonly TeamsError["reason"][] = ["gone", "not_installed"];

/** Above the first card. */
function credited({ text, whole, blocks = [], ...rest }: Outgoing, by: string): Outgoing {
  const [first, ...others] = blocks;
  const line = (words: string) => `${by}\n${words}`;
  return {
    ...rest,
    text: line(text),
    ...(whole !== undefined && { whole: line(whole) }),
    blocks: first === undefined ? [] : [withLine(first, by), ...others],
  };
}
