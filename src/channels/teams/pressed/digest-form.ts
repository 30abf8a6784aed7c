/** "Choose when and where it comes…" -> the form in its presser's own chat; the form sent in -> the subscription it asks for. */
import { filledIn } from "../../../app/digests/filled-in.ts";
import type { Here } from "../../../app/digests/here.ts";
import { formPlace, subscriptionForm } from "../../../app/digests/subscription-form.ts";
import type { Form } from "../../../presentation/form.ts";
import { cardState, formCard } from "../../../presentation/teams/form-card.ts";
import { record } from "../../untrusted.ts";
import { readSpot, spotData } from "../buttons.ts";
import { postPrivately } from "../deliver.ts";
import { hereOf, ownChat } from "../here.ts";
import { ofWords } from "../message.ts";
import type { Press } from "./press.ts";
import { spotOf } from "./spot.ts";

export async function pressDigestForm(press: Press): Promise<void> {
  const { desk, arrived, tell } = press;
  const place = await askedAbout(press);
  if (place.kind === "words") return tell(place.text);
  const form = await formFor(press, place);
  if (form === null) return tell(notYours);
  const whole = [form.title, ...form.intro, typed].join("\n");
  await postPrivately(desk, arrived, [ofWords({ text: form.title, whole, blocks: [formCard(form)] })], { note: false });
}

export async function pressDigestSent(press: Press): Promise<void> {
  const { desk, arrived, asker, caller, tell } = press;
  const place = await askedAbout(press);
  if (place.kind === "words") return tell(place.text);
  const form = await formFor(press, place);
  if (form === null) return tell(notYours);
  const filled = filledIn(form, cardState(form, record(arrived.data)), asker.email);
  if (filled.kind === "words") return tell(filled.text);
  const { destination, name, exposure } = filled.place === "here" ? place.here : ownChat(desk, arrived, caller.userId);
  const request = { ...filled.terms, destination, placeName: name, exposure: await exposure() };
  await tell(await desk.flows.digests.subscribe({ asker, seat: caller }, request, desk.clock()));
}

type AskedAbout =
  | { readonly kind: "place"; readonly here: Here; readonly carried: Form["carried"] }
  | { readonly kind: "words"; readonly text: string };

/** In a chat the button says which conversation it is about, and may say anything; without, it is about the chat. */
async function askedAbout(press: Press): Promise<AskedAbout> {
  const { desk, arrived, caller } = press;
  if (arrived.reference.kind === "personal" && readSpot(arrived.data) === null)
    return { kind: "place", here: ownChat(desk, arrived, caller.userId), carried: {} };
  const spot = await spotOf(press);
  if (!spot.found) return { kind: "words", text: spot.why };
  const here = hereOf(desk, { reference: spot.reference, sender: arrived.sender });
  if (here === null) return { kind: "words", text: notYours };
  return { kind: "place", here: { ...here, exposure: async () => spot.exposure }, carried: spotData(spot.reference) };
}

/** As it stands for this person now, whatever it was when it was opened; null for whoever may set none. */
async function formFor(
  { desk, asker, caller }: Press,
  { here, carried }: Extract<AskedAbout, { kind: "place" }>,
): Promise<Form | null> {
  const offered = await desk.flows.digests.offered({ asker, seat: caller }, here.destination);
  return offered.reach === "none" ? null : subscriptionForm(offered, formPlace(here, carried));
}

const typed = "Type it: health digest here at 08:30 on weekdays. health digest help says more.";
const notYours =
  "Setting up a digest is for managers and admins, and for CSMs of their own book. You can read it whenever you like: health digest.";
