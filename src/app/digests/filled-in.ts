/** The subscription form as it came back -> what is asked for, or words on what is wrong with it. */
import type { Weekday } from "../../core/digest/schedule.ts";
import type { DigestTerms } from "../../core/digest/subscription.ts";
import { type Filled, type Form, readForm } from "../../presentation/form.ts";
import { filterOf, usualLocale } from "./subscription-form.ts";

export type FilledIn =
  | { readonly kind: "terms"; readonly place: "here" | "me"; readonly terms: DigestTerms }
  | { readonly kind: "words"; readonly text: string };

/**
 * @param form as it is made for this person now: what may be chosen is decided anew.
 * @param given by field id what the client sent.
 * @param own the e-mail of whoever filled it in; null = not known.
 */
export function filledIn(form: Form, given: Readonly<Record<string, unknown>>, own: string | null): FilledIn {
  const read = readForm(form, given);
  if (read.kind === "wrong") return { kind: "words", text: `${notSaved} ${read.problems.map(words).join(" ")}` };
  const filter = filterOf(one(read.filled, "whose"), own);
  if (filter === null) return { kind: "words", text: `${notSaved} ${whoAreYou}` };
  return {
    kind: "terms",
    place: one(read.filled, "place") === "here" ? "here" : "me",
    terms: termsOf(read.filled, filter),
  };
}

const notSaved = "The digest was not set up.";
const whoAreYou =
  "I do not know your e-mail, and so not which accounts are yours. An admin can add you with `holdfast member add EMAIL`.";

function termsOf(filled: Filled, filter: DigestTerms["filter"]): DigestTerms {
  const locale = one(filled, "locale");
  return {
    schedule: {
      atMinute: minuteOf(one(filled, "time")),
      weekdays: everyDay.filter((day) => filled.lists.get("weekdays")?.includes(String(day))),
      timezone: one(filled, "timezone"),
    },
    filter,
    locale: locale === usualLocale ? null : locale,
    emptyDay: one(filled, "empty") === "nothing" ? "nothing" : "line",
  };
}

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const minutesPerHour = 60;

/** Of HH:MM, as the form has made sure. */
function minuteOf(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * minutesPerHour + Number(minutes);
}

function one(filled: Filled, id: string): string {
  return filled.texts.get(id) ?? "";
}

function words(problem: { readonly words: string }): string {
  return problem.words;
}
