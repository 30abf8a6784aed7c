/** `--known-on INSTANT`: the option, and its text as an instant that has come, or an error that says what to write. */
import type { Command } from "commander";
import { HoldfastError } from "../core/error.ts";
import { readInstant } from "./session.ts";

export interface KnownOnOptions {
  readonly knownOn?: string;
}

export function withKnownOn(command: Command): Command {
  return command.option("--known-on <instant>", "with what was known on this instant, e.g. 2026-10-01T08:00:00Z");
}

/** @param now ISO instant. @throws HoldfastError `bad_instant` for no instant, `future_instant` for one after `now`. */
export function knownOnOf({ knownOn }: KnownOnOptions, now: string): { readonly knownOn?: string } {
  if (knownOn === undefined) return {};
  if (Date.parse(readInstant(knownOn, "--known-on")) <= Date.parse(now)) return { knownOn };
  throw new HoldfastError(
    "future_instant",
    `${knownOn} has not come yet: what will be known then is not known now.`,
    "Write --known-on with an instant of the past, or leave it out.",
  );
}
