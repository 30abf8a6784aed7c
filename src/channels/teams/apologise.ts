/** A failure -> words to whoever waits: what happened, what to do, and under which reference the log tells more. */
import { apologyFor, referenceFor } from "../../app/apology.ts";
import { type Arrived, nameOf } from "./arrived.ts";
import { postPrivately } from "./deliver.ts";
import type { Desk } from "./desk.ts";
import { ofWords } from "./message.ts";

/** Never rejects: it is what happens when something else failed already. */
export async function apologise(desk: Desk, arrived: Arrived, error: unknown): Promise<void> {
  const reference = referenceFor(nameOf(arrived));
  desk.log.error({ err: error, reference }, "a Teams delivery failed");
  // Nobody waits for the bot to be installed.
  if (arrived.kind === "install") return;
  try {
    await postPrivately(desk, arrived, [ofWords({ text: apologyFor(error, reference) })], {
      note: false,
      name: `${nameOf(arrived)}:apology`,
    });
  } catch (failure) {
    desk.log.error({ err: failure, reference }, "the asker could not even be told that it failed");
  }
}
