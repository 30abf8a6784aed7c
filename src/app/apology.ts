/** A failure -> the words for whoever waits, and the reference under which the log tells more. */
import { createHash } from "node:crypto";
import { HoldfastError } from "../core/error.ts";

/** Errors that speak to whoever runs the program: of its hosts, its statements, its ids. */
const ofTheHouse = /^(database|embedded|migration|statement|temporary_table|transaction)_|^not_a_member$/;

/** Plain text. */
export function apologyFor(error: unknown, reference: string): string {
  if (error instanceof HoldfastError && !ofTheHouse.test(error.code))
    return `${error.message} ${error.remedy} (${reference})`;
  return (
    "That failed on my side, and nothing was changed. Please try again in a minute; " +
    `if it happens again, give an admin the reference ${reference}: it stands in the log.`
  );
}

/** Short enough to read out, and the same in the reply and in the log. @param name of the delivery, as its repeats share it. */
export function referenceFor(name: string): string {
  return `H-${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
}

/** For whoever typed or pressed while the inbox could not be written. */
export function notKept(cause: unknown): HoldfastError {
  return new HoldfastError(
    "inbox_unreachable",
    "My database cannot be reached, so I could not take your question.",
    "Please ask again in a minute.",
    { cause },
  );
}
