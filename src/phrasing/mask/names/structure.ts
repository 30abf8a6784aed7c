/** Headers, greetings, signatures, titles and mentions -> the names they hold, as written. */
import { notNames } from "./not-names.ts";

const given = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,30}`;
const initial = String.raw`\p{Lu}\.`;
const name = String.raw`(?<name>${given}(?:[ \u00a0](?:${initial}|${given}|van|von|der|den|de|del|di|da|dos|la|le|bin|al)){0,4})`;
const lineStart = String.raw`(?:^|\n)[>|\s*]{0,6}`;

/** A title belongs to a name and is none. */
const title = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau|Hr|Fr|Mme|Mlle|Monsieur|Madame|Sra?|Srta|Señora?|Senhora?|Sig|Signora?|Dott|Dhr|Mevr|Mevrouw|Meneer)\.?[ \u00a0]){1,3}`;
const greeting =
  "Hi|Hello|Hey|Dear|Good morning|Good afternoon|Good evening|Hallo|Liebe[rs]?|Guten Tag|Guten Morgen|Servus|Moin|Sehr geehrte[rs]?|Bonjour|Bonsoir|Salut|Chère?|Hola|Estimad[oa]|Querid[oa]|Buenos días|Buenas tardes|Ciao|Buongiorno|Salve|Gentile|Car[oa]|Egregio|Olá|Oi|Bom dia|Boa tarde|Prezad[oa]|Car[oa]|Beste|Hoi|Geachte|Goedemorgen|Goedemiddag";
const farewell =
  "Best|Best regards|Kind regards|Warm regards|Regards|Best wishes|All the best|Thanks|Many thanks|Thank you|Thanks again|Cheers|Sincerely|Yours sincerely|Yours faithfully|Yours truly|Respectfully|Warmly|Talk soon|" +
  "Viele Grüße|Beste Grüße|Liebe Grüße|Freundliche Grüße|Mit freundlichen Grüßen|Mit freundlichem Gruß|Herzliche Grüße|Grüße|Gruß|VG|LG|MfG|Danke|Vielen Dank|" +
  "Cordialement|Bien cordialement|Bien à vous|Merci|Sincères salutations|À bientôt|Saludos|Un saludo|Saludos cordiales|Atentamente|Gracias|Un abrazo|" +
  "Cordiali saluti|Distinti saluti|Saluti|Un saluto|Grazie|Atenciosamente|Cumprimentos|Com os melhores cumprimentos|Obrigad[oa]|Abraços|Um abraço|" +
  "Met vriendelijke groet|Met vriendelijke groeten|Vriendelijke groet|Groeten|Groetjes|Hartelijke groet|Bedankt";
const header =
  "From|To|Cc|Bcc|Reply-To|Sent by|Von|An|De|À|Para|Da|A|Van|Aan|Contact|Attn|Name|Caller|Requester|Ansprechpartner(?:in)?";
const calledSo =
  "[Mm]y name is|[Mm]ein Name ist|[Ii]ch heiße|[Jj]e m['’]appelle|[Mm]on nom est|[Mm]e llamo|[Mm]i nombre es|[Mm]i chiamo|[Oo] meu nome é|[Mm]eu nome é|[Mm]e chamo|[Mm]ijn naam is|[Ii]k heet";

const patterns: readonly RegExp[] = [
  String.raw`${lineStart}(?:${header})[*_]{0,2}:[ \t*_"']{0,4}(?:${title})?${name}`,
  String.raw`${lineStart}(?:${greeting})[ ,]{1,2}(?:${title})?${name}(?=\s{0,2}(?:[,!.:;–—-]|\n|$))`,
  String.raw`(?:^|\n|[.!?] {1,2})(?:${farewell})[ ]?[,.!]?[ ]?\n{1,3}[ \t–—-]{0,4}(?:${title})?${name}(?=[ \t]*(?:[\n,|(]|$))`,
  String.raw`(?:^|\n|[.!?] {1,2})(?:${farewell})[ ]?[,!–—-][ ]{0,2}(?:${title})?${name}(?=[ \t]*(?:\n|$))`,
  String.raw`(?:^|\n)-- ?\n{1,2}${name}(?=[ \t]*(?:[\n,|(]|$))`,
  String.raw`(?<![\p{L}\p{N}])${title}${name}`,
  String.raw`(?<![\p{L}\p{N}])(?:${calledSo}) ${name}`,
  String.raw`<at(?: [^<>]{0,80})?>@?${name}(?=[^<]{0,40}</at>)`,
].map((source) => new RegExp(source, "gu"));

export function namesInStructure(text: string): string[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups }) => groups?.name ?? "").filter(isName),
  );
}

function isName(name: string): boolean {
  return name !== "" && !name.split(/[ \u00a0]/u).some((word) => notNames.has(word.toLowerCase()));
}
