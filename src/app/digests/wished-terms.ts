/** Terms and a wish -> the terms with what the wish says, the rest as it stood. */
import type { DigestFilter, DigestTerms } from "../../core/digest/subscription.ts";
import type { DigestWish } from "../../core/digest/wish/wish.ts";

export function withWished(base: DigestTerms, wish: DigestWish, filter: DigestFilter): DigestTerms {
  const { atMinute, weekdays, timezone } = base.schedule;
  return {
    schedule: {
      atMinute: wish.atMinute ?? atMinute,
      weekdays: wish.weekdays ?? weekdays,
      timezone: wish.timezone ?? timezone,
    },
    filter,
    locale: wish.locale ?? base.locale,
    emptyDay: wish.emptyDay ?? base.emptyDay,
  };
}
