/** Headers, greetings, signatures, titles and mentions -> the names they hold, as written. */
import { farewells, greetings, headers, introductions, roles, titled } from "./name-cues.ts";
import { notNames } from "./not-names.ts";

const given = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,30}`;
const particle = "van|von|der|den|de|del|della|di|da|do|dos|la|le|zu|ten|ter|bin|al";
const further = String.raw`(?:[ \u00a0](?:\p{Lu}\.|${given}|${particle})){0,4}`;
const name = `(?<name>${given}${further})`;
/** After a title a surname may begin with its particle: "Frau von Stein". */
const surname = String.raw`(?<name>(?:(?:${particle})[ \u00a0]){0,2}${given}${further})`;
const title = String.raw`(?:(?:${titled})\.?[ \u00a0]){1,3}`;
const lineStart = String.raw`(?:^|\n)[>|\s*]{0,6}`;
const lineEnd = String.raw`(?=[ \t]*(?:[\n,|(]|$))`;
const farewell = String.raw`(?:^|\n|[.!?] {1,2})(?:${farewells})[ ]?`;

const patterns: readonly RegExp[] = [
  String.raw`${lineStart}(?:${headers})[*_]{0,2}[ \u00a0]?:[ \t*_"']{0,4}(?:${title})?${name}(?=["'*_ \t]*(?:[\n<(\[,;|]|$))`,
  String.raw`${lineStart}(?:${greetings})[ ,]{1,2}(?:${title})?${name}(?=\s{0,2}(?:[,!.:;–—-]|\n|$))`,
  String.raw`${farewell}[,.!]?[ ]?\n{1,3}[ \t–—-]{0,4}(?:${title})?${name}${lineEnd}`,
  String.raw`${farewell}[,!–—-][ ]{0,2}(?:${title})?${name}(?=[ \t]*(?:\n|$))`,
  String.raw`(?:^|\n)-- ?\n{1,2}${name}${lineEnd}`,
  String.raw`(?:^|\n)(?:${title})?(?<name>${given}(?:[ \u00a0]${given}){1,3})[ \t]*\n[^\n]{0,30}(?<!\p{L})(?:${roles})(?!\p{L})(?=[\s\S]{0,160}?(?:@|\d[\d ()/.-]{6}))`,
  String.raw`(?<![\p{L}\p{N}])${title}${surname}`,
  String.raw`(?<![\p{L}\p{N}])(?:${introductions}) ${name}`,
  String.raw`(?<![\p{L}\p{N}])(?:[Tt]his is|I am|I['’]m|[Hh]ier ist|[Hh]ier spricht|[Cc]'est) ${name}(?= (?:from|of|at|here|speaking|calling|von|vom|aus|de)(?!\p{L}))`,
  String.raw`<mailto:[^<>|\s]{3,200}\|${name}[^<>|]{0,40}>`,
].map((source) => new RegExp(source, "gu"));

/** Before an address is whose it is: `"Doe, Jane" <jane@…`, `Jane Doe <mailto:jane@…`, `Jane Doe (jane@…`. */
const address = String.raw`(?:mailto:)?[^\s<>()@]{1,64}@`;
const beforeAddress: readonly RegExp[] = [
  String.raw`["'](?<name>(?:(?:${particle})[ \u00a0]){0,2}${given}, ?${given}${further})["'] {0,2}[<(]${address}`,
  String.raw`(?<![\p{L}\p{N}])(?<name>${given}${further})["'*_]{0,2} {0,2}<${address}`,
  String.raw`(?<![\p{L}\p{N}])(?<name>${given}(?:[ \u00a0](?:\p{Lu}\.|${given}|${particle})){1,4}) {0,2}\(${address}`,
].map((source) => new RegExp(source, "gu"));

/** Teams' mention: whatever it is called, it is somebody. */
const mention = new RegExp(String.raw`<at(?: [^<>]{0,80})?>@?${name}(?=[^<]{0,40}<\/at>)`, "gu");

export function namesInStructure(text: string): string[] {
  return [
    ...patterns.flatMap((pattern) => named(pattern, text).filter(isName)),
    ...beforeAddress.flatMap((pattern) => named(pattern, text).map(withoutOpening).filter(isName)),
    ...named(mention, text),
  ];
}

function named(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(({ groups }) => groups?.name ?? "");
}

/** "Liebe Grüße," greets nobody, and "Saludos" under "Gracias" is no signature. */
const polite: ReadonlySet<string> = new Set(`${greetings}|${farewells}`.toLowerCase().split(/[| ]/u));

/** "Contact Jane Doe <jane@…": a sentence may lead up to the name. */
const opening =
  /^(?:(?:Ask|Call|Cc|CC|Contact|E-?[Mm]ail|From|Mail|Ping|Reply|See|Tell|To|Via|With|Write|Kontakt|Von|An|De|Para|Da)[ \u00a0])+/u;

function withoutOpening(name: string): string {
  return name.replace(opening, "");
}

function isName(name: string): boolean {
  const words = name.toLowerCase().split(/[ \u00a0]/u);
  return !words.some((word) => notNames.has(word)) && !words.every((word) => polite.has(word));
}
