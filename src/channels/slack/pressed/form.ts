/** "Choose when and where it comes…" -> the form opened before its presser, or the way to say the same in words. */
import { formPlace, subscriptionForm } from "../../../app/digests/subscription-form.ts";
import { formView } from "../../../presentation/slack/form-view.ts";
import { validateView } from "../../../presentation/slack/validate.ts";
import { hereIn } from "../here.ts";
import { say } from "../place.ts";
import { reasonOf } from "../posting.ts";
import type { Press } from "./press.ts";

export async function pressForm(press: Press): Promise<void> {
  const { desk, client, asker, caller, channel, place, trigger } = press;
  const here = await hereIn(desk, client, { channel, user: caller.userId, name: press.channelName });
  const offered = await desk.flows.digests.offered({ asker, seat: caller }, here.destination);
  if (offered.reach === "none") return say(desk, place, notYours);
  const view = formView(subscriptionForm(offered, formPlace(here, { channel })));
  const problems = validateView(view);
  if (problems.length > 0) {
    desk.log.error({ problems }, "the form breaks Slack's limits; its presser is told how to type it");
    return say(desk, place, `Slack would not open the form. ${typed}`);
  }
  try {
    await client.apiCall("views.open", { trigger_id: trigger, view });
  } catch (error) {
    if (!spentTrigger.includes(reasonOf(error) ?? "")) throw error;
    await say(desk, place, `That took too long for Slack to open the form. Press again. ${typed}`);
  }
}

/** docs.slack.dev/reference/methods/views.open, "Errors": a trigger lives three seconds and opens one view. */
const spentTrigger = ["expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"];

const typed = "Or type it: `/health digest here at 08:30 on weekdays`, `/health digest help` says more.";
const notYours =
  "Setting up a digest is for managers and admins, and for CSMs of their own book. You can read it whenever you like: `/health digest`.";
