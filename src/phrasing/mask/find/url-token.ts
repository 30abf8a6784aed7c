/** Addresses of the web that let somebody in or say who it was: a token, a signature, a password in them. */
import { type Finder, findingOf } from "../finding.ts";
import { looksRandom } from "./looks-random.ts";

const url =
  /(?<![\p{L}\p{N}])(?:(?:https?|ftp|wss?|postgres(?:ql)?|mysql|mongodb(?:\+srv)?|rediss?|amqps?):\/\/|www\.)[^\s<>"'`|\\^{}]{4,2000}/giu;
const punctuation = /[.,;:!?)\]*_]+$/u;

/** Names of parameters that carry the right to enter, or the person: OAuth 2 (RFC 6749), the clouds' signed addresses, magic links. */
const parameter =
  /[?&#;](?:[\w.-]{0,40}(?:token|jeton|secret|passw(?:or)?d|pwd|signature|apikey|api_key|credential|session|jwt|auth|otp|nonce|invite)[\w.-]{0,20}|sig|key|code|hash|sid|pass|ticket|hmac|magic|st|se|x-amz-[a-z-]{3,30}|x-goog-[a-z-]{3,30})=[^&#\s]/iu;
/** `/reset/3fA9…`, `/invite/…`: a drawn segment behind a word of entrance. */
const entrance =
  /\/(?:reset|password|invite|invitation|join|magic|login|signin|verify|confirm|activate|token|auth|share|unsubscribe|webhooks?|hooks?|r|s|d)\/([^/?#\s]{8,})/iu;
/** Addresses that are somebody's own, or of a talk with them: profiles, calendars, chats, meetings. */
const personal =
  /^(?:https?:\/\/)?(?:[\w-]{1,30}\.){0,2}(?:linkedin\.com\/in\/|calendly\.com\/|cal\.com\/|meet\.google\.com\/|zoom\.us\/(?:j|my|s)\/|wa\.me\/|t\.me\/|facebook\.com\/|instagram\.com\/|twitter\.com\/|x\.com\/)[^/?#\s]{3,}/iu;
/** `/users/jane.doe`: a name behind a word for people. */
const ofPerson =
  /\/(?:u|users?|people|persons?|profiles?|members?|contacts?|in|~)\/@?\p{L}{2,30}[._]\p{L}{2,30}(?![\p{L}.])/iu;

/** Names of what is shown, not of who may see it. */
const shown = /^(?:utm_\w+|v|q|query|search|page|ref|lang|path|file|name|title|redirect|next)=/iu;

/** Base64 of an object of JSON: whatever it says, it is not for readers. */
const encodedObject = /^eyJ[\w-]{8}/u;

export const urlTokens: Finder = ({ text }) =>
  [...text.matchAll(url)]
    .map((match) => trimmed(match))
    .filter((match) => lets(match[0]))
    .map((match) => findingOf("URL_TOKEN", match, (value) => value));

function trimmed(match: RegExpExecArray): RegExpExecArray {
  match[0] = match[0].replace(punctuation, "");
  return match;
}

function lets(address: string): boolean {
  if (parameter.test(address) || personal.test(address) || ofPerson.test(address)) return true;
  const behind = entrance.exec(address)?.[1];
  return (behind !== undefined && looksRandom(behind)) || queryOf(address).some(isDrawn);
}

function queryOf(address: string): string[] {
  return address.split(/[?&#;]/u).slice(1);
}

function isDrawn(assignment: string): boolean {
  const value = assignment.slice(assignment.indexOf("=") + 1);
  return !shown.test(assignment) && (looksRandom(value) || encodedObject.test(value));
}
