/** A form sent in -> the subscription it asks for, by the same way as a typed one; its sender told alone. */
import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from "@slack/bolt";
import { type Asker, admit, type Caller } from "../../../app/authorise.ts";
import { filledIn } from "../../../app/digests/filled-in.ts";
import type { Here } from "../../../app/digests/here.ts";
import { formPlace, subscriptionForm, subscriptionFormName } from "../../../app/digests/subscription-form.ts";
import { kindOf } from "../../../presentation/verb.ts";
import type { Desk } from "../desk.ts";
import { carriedIn, formState } from "../form-state.ts";
import { hereIn, ownChat } from "../here.ts";
import { say } from "../place.ts";
import { callerOf } from "../profile.ts";
import { submitterPlace } from "../submitter-place.ts";

export const onSubmit =
  (desk: Desk) =>
  async ({ body, view, client }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs): Promise<void> => {
    if (kindOf(view.callback_id) !== subscriptionFormName) return;
    const user = body.user.id;
    const { channel = user } = carriedIn(view);
    const caller = await callerOf(desk, client, user);
    const admission = await admit(desk.flows, caller);
    const text = admission.admitted
      ? await subscribed(desk, {
          caller,
          asker: admission.asker,
          here: await hereIn(desk, client, { channel, user }),
          view,
        })
      : admission.refusal.text;
    await say(desk, submitterPlace(channel, user), text);
  };

interface Sent {
  readonly caller: Caller;
  readonly asker: Asker;
  readonly here: Here;
  readonly view: unknown;
}

async function subscribed(desk: Desk, { caller, asker, here, view }: Sent): Promise<string> {
  const by = { asker, seat: caller };
  const { digests } = desk.flows;
  const form = subscriptionForm(await digests.offered(by, here.destination), formPlace(here, {}));
  const filled = filledIn(form, formState(view), asker.email);
  if (filled.kind === "words") return filled.text;
  const { destination, name, exposure } = filled.place === "here" ? here : ownChat(desk, caller.userId);
  return digests.subscribe(
    by,
    { ...filled.terms, destination, placeName: name, exposure: await exposure() },
    desk.clock(),
  );
}
