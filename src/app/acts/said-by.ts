/** Somebody did it already -> who and when, as the presser is told. */

import { figuresIn } from "../../answers/figures/figures.ts";
import { clockTime } from "../../core/clock-time.ts";
import { dayInZone } from "../../core/day.ts";
import type { Done } from "../../store/acknowledgements.ts";
import type { Acting } from "./acting.ts";

/** "You", or the name they go by. */
export function whoDid({ asker, settings }: Pick<Acting, "asker" | "settings">, done: Pick<Done, "memberId" | "name">) {
  return done.memberId === asker.scope.memberId ? "You" : figuresIn(settings).name(done.name).display;
}

/** "at 09:12", "on 20 Nov 2026 at 09:12". */
export function whenDone({ today, settings }: Pick<Acting, "today" | "settings">, at: string): string {
  const day = dayInZone(at, settings.timezone);
  const time = `at ${clockTime(at, settings.timezone)}`;
  return day === today ? time : `on ${figuresIn(settings).date(day).display} ${time}`;
}
