/** What may be subscribed in a place -> the form that asks for it; the same on every chat platform. */
import type { Weekday } from "../../core/digest/schedule.ts";
import type { DigestFilter } from "../../core/digest/subscription.ts";
import type { Form, FormField, FormOption } from "../../presentation/form.ts";
import type { OfferedTerms } from "./asked-for.ts";
import { commonZones } from "./common-zones.ts";
import type { Here } from "./here.ts";

/** The name its buttons and its answers go by. */
export const subscriptionFormName = "digest_form";

interface FormPlace {
  /** How its readers know it; null = whoever opens the form has only their own chat. */
  readonly name: string | null;
  /** Comes back with the form. */
  readonly carried: Form["carried"];
}

export function formPlace({ destination, name }: Here, carried: Form["carried"]): FormPlace {
  return { name: destination.kind === "person" ? null : name, carried };
}

export function subscriptionForm(offered: OfferedTerms, { name, carried }: FormPlace): Form {
  const { schedule, filter, emptyDay } = offered.terms;
  const place = [...(name === null ? [] : [{ value: "here", label: name }]), { value: "me", label: "My own chat" }];
  return {
    name: subscriptionFormName,
    title: "Daily digest",
    intro: ["What is slipping, why, what is at stake and what to do: only what changed since the digest before."],
    fields: [
      choice("place", "Where", place, name === null ? "me" : "here"),
      { kind: "time", id: "time", label: "At", initial: timeOf(schedule.atMinute) },
      choice("timezone", "In the time zone", zones(offered), schedule.timezone),
      { kind: "choices", id: "weekdays", label: "On", options: weekdays, initial: schedule.weekdays.map(String) },
      choice("whose", "Of whose accounts", whose(offered), whoseOf(filter)),
      choice("empty", "When nothing slipped", emptyDays, emptyDay),
      choice("locale", "Numbers and dates", locales(offered), offered.terms.locale ?? usualLocale),
    ],
    submit: "Save",
    cancel: "Cancel",
    carried,
  };
}

function choice(id: string, label: string, options: readonly FormOption[], initial: string): FormField {
  return { kind: "choice", id, label, options, initial };
}

const dayNames: readonly (readonly [Weekday, string])[] = [
  [1, "Monday"],
  [2, "Tuesday"],
  [3, "Wednesday"],
  [4, "Thursday"],
  [5, "Friday"],
  [6, "Saturday"],
  [7, "Sunday"],
];
const weekdays: readonly FormOption[] = dayNames.map(([day, label]) => ({ value: String(day), label }));

const emptyDays: readonly FormOption[] = [
  { value: "line", label: "One line that says so" },
  { value: "nothing", label: "No message" },
];

/** The organisation's first. */
function zones({ timezone, terms }: OfferedTerms): readonly FormOption[] {
  const names = [...new Set([timezone, terms.schedule.timezone, ...commonZones])];
  return names.map((name) => ({ value: name, label: name.replaceAll("_", " ") }));
}

const segmentPrefix = "segment:";
/** Slack's limits on an option: a select of a hundred, values of 75 characters. What does not fit is typed. */
const segmentsAtMost = 90;
const segmentCharactersAtMost = 60;

function whose({ reach, segments }: OfferedTerms): readonly FormOption[] {
  const mine = { value: "mine", label: "My own accounts" };
  if (reach !== "all") return [mine];
  const named = segments.filter((segment) => segment.length <= segmentCharactersAtMost).slice(0, segmentsAtMost);
  return [
    { value: "all", label: "The whole book" },
    mine,
    ...named.map((segment) => ({ value: `${segmentPrefix}${segment}`, label: `Segment ${segment}` })),
  ];
}

function whoseOf({ segments: [segment] = [], ownerEmail }: DigestFilter): string {
  if (ownerEmail !== undefined) return "mine";
  return segment === undefined ? "all" : `${segmentPrefix}${segment}`;
}

/** @param own the e-mail of whoever filled the form in; null = not known. @returns null where it is needed and not known. */
export function filterOf(chosen: string, own: string | null): DigestFilter | null {
  if (chosen === "mine") return own === null ? null : { ownerEmail: own };
  return chosen.startsWith(segmentPrefix) ? { segments: [chosen.slice(segmentPrefix.length)] } : {};
}

/** Stands for the organisation's own. */
export const usualLocale = "usual";

/** Ways of writing numbers and dates that differ to the eye; every other one is typed. */
const commonLocales = [
  "en-US",
  "en-GB",
  "de-DE",
  "de-CH",
  "fr-FR",
  "es-ES",
  "it-IT",
  "nl-NL",
  "pt-BR",
  "sv-SE",
  "pl-PL",
];

function locales({ locale, terms }: OfferedTerms): readonly FormOption[] {
  const names = [...new Set([...(terms.locale === null ? [] : [terms.locale]), ...commonLocales])];
  return [
    { value: usualLocale, label: `As everywhere (${locale})` },
    ...names.map((name) => ({ value: name, label: name })),
  ];
}

const minutesPerHour = 60;

function timeOf(atMinute: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(atMinute / minutesPerHour))}:${two(atMinute % minutesPerHour)}`;
}
