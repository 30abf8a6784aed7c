/** What is said about subscriptions, in plain text: set, paused, ended, listed, not understood. */
import type { Day } from "../../core/day.ts";
import type { DigestTerms } from "../../core/digest/subscription.ts";
import type { Settings } from "../../core/settings.ts";
import type { StoredDigest } from "../../store/digests.ts";
import { nextWords } from "./next-words.ts";
import { filterWords, mannerWords, scheduleWords } from "./terms-words.ts";

export interface SaidOf {
  readonly now: string;
  readonly settings: Pick<Settings, "locale">;
}

type Placed = DigestTerms & { readonly placeName: string; readonly lastRun: Day | null };

export const subscriptionWords = {
  set: (digest: Placed, { made, ...said }: SaidOf & { readonly made: boolean }) =>
    `${made ? "Done" : "Changed"}: the digest of ${filterWords(digest.filter)} in ${digest.placeName}, ${scheduleWords(digest.schedule)}.` +
    `${mannerWords(digest)} ${nextWords(digest, said)}`,
  stopped: (digest: Placed) => `Ended: the digest of ${filterWords(digest.filter)} in ${digest.placeName}.`,
  paused: (digest: Placed) =>
    `Paused: the digest of ${filterWords(digest.filter)} in ${digest.placeName}. Nothing comes until somebody resumes it.`,
  resumed: (digest: Placed, said: SaidOf) =>
    `Resumed: the digest of ${filterWords(digest.filter)} in ${digest.placeName}. ${nextWords(digest, said)} What was missed meanwhile is not sent.`,
  line: (digest: StoredDigest, said: SaidOf) =>
    [
      digest.id,
      `${filterWords(digest.filter)} in ${digest.placeName}`,
      scheduleWords(digest.schedule),
      digest.paused === null ? nextWords(digest, said) : `Paused: ${digest.paused.because}`,
      ...(digest.configName === null ? [] : [`Declared in settings.csv as digest.${digest.configName}.`]),
    ].join(" · "),
  none: (health: string) => `There is no digest here yet. Set one up: \`${health} digest at 08:30\`.`,
  nothingHere: (health: string) =>
    `There is no digest here that you could change. \`${health} digest list\` shows yours.`,
  which: (verb: string, health: string, lines: readonly string[]) =>
    `There are several. Say which: \`${health} digest ${verb} ID\`, or \`${health} digest ${verb} all\`.\n${lines.join("\n")}`,
  noSuch: (id: string, health: string) =>
    `There is no digest “${id}”. \`${health} digest list\` shows them with their ids.`,
  unreadable: (word: string, problem: string, health: string) =>
    `I did not set anything up: “${word}” ${problem}. For example: \`${health} digest here at 08:30 Europe/Berlin on weekdays for enterprise\`. \`${health} digest help\` says more.`,
  unknownSegment: (name: string, segments: readonly string[]) =>
    `I did not set anything up: there is no segment and no one person “${name}”. ${segments.length === 0 ? "The book has no segments." : `The segments are: ${segments.slice(0, namesShown).join(", ")}${segments.length > namesShown ? ", ..." : ""}.`}`,
  never: (timezone: string) =>
    `I did not set anything up: there is no time zone ${timezone}, or no day of the week was chosen.`,
  twoOwners: "I did not set anything up: one digest is of one owner's accounts. Set up one for each.",
  nobody:
    "I did not set anything up: I do not know your e-mail, and so not which accounts are yours. An admin can add you with `holdfast member add EMAIL --role csm`.",
  noPlace:
    "From here nothing can be posted: a digest comes to a channel or to your own chat. Type the same in Slack after `/health`, or to Holdfast in Teams.",
  declared: (name: string) =>
    `This digest is declared in settings.csv as digest.${name}: whoever keeps that file changes or removes it there.`,
  tooMany: (most: number) =>
    `I did not set anything up: there are ${most} digests already, which is as many as an organisation may have. End one first.`,
  tooManyOwn: (most: number) =>
    `I did not set anything up: you have set up ${most} digests already, which is as many as one person may have of their own accounts. End one first.`,
  help: (health: string) =>
    [
      `\`${health} digest\` shows it now. To have it come by itself:`,
      `\`${health} digest at 08:30\`: here, Monday to Friday, of the whole book (a CSM: of their own)`,
      `\`${health} digest me at 9am Europe/Berlin on mon, wed, fri mine\`: to you alone, of your own accounts`,
      `\`${health} digest here at 08:30 for enterprise and mid market\`: of these segments; \`for kim@example.com\`: of an owner's accounts`,
      `\`... numbers de-DE\`: written as there; \`... say nothing when nothing slipped\`: no line on an empty day`,
      `\`${health} digest list\`, \`pause\`, \`resume\`, \`off\`: what there is, and how it ends`,
    ].join("\n"),
} as const;

const namesShown = 20;
