/** A text as it came -> the same length, with what its writer did not say himself blanked: markup, history, signatures. */

const blank = (found: string): string => " ".repeat(found.length);

// Each is anchored on a literal and bounded, so that a megabyte of anything stays linear.
const markup: readonly RegExp[] = [
  /<[@#!][^<>]{0,200}>/g, // Slack: <@U1>, <#C1|general>
  /<\/?[a-z][^<>]{0,300}>/gi, // HTML tags, Teams' <at>
  /https?:\/\/[^\s<>]{1,2000}/gi,
  /&(?:amp|lt|gt|quot|nbsp|#39);/g,
  /`{3}[^`]{0,4000}`{3}/g,
  /(?<!\p{L})(?:n ?[°º]|n\.[°º]|nos?\.(?= ?\d))/giu, // "n° 12", "No. 12": no negation
];

/** The first line of what somebody else wrote before, in the mail programs of four languages. */
const historyBegins =
  /^[ \t]{0,20}(?:(?:on|am|le|el)\b[^\n]{0,200}\b(?:wrote|schrieb|écrit|escribió)\b[^\n]{0,120}:|-{2,10} ?(?:original message|ursprüngliche nachricht|message d'origine|mensaje original) ?-{2,10}|(?:from|von|de): [^\n]{1,200}@)/imu;

/** "-- " is RFC 3676 §4.3; the others are how people close a letter. */
const signatureBegins =
  /^[ \t]{0,20}(?:-- ?|sent from my [^\n]{1,60}|(?:best|kind|warm) regards|best wishes|mit freundlichen grüßen|mit freundlichem gruß|viele grüße|(?:bien )?cordialement|saludos(?: cordiales)?|un saludo)[,.!]?[ \t]{0,20}$/imu;

const quotedLine = /^[ \t]{0,20}(?:>|\|)[^\n]*/gmu;

export function saidIn(text: string): string {
  const plain = markup.reduce((left, pattern) => left.replace(pattern, blank), text);
  const end = Math.min(beginning(plain, historyBegins), beginning(plain, signatureBegins));
  return plain.slice(0, end).replace(quotedLine, blank);
}

/** A letter that is nothing but history or a closing has no other words of its own: it is read whole. */
function beginning(text: string, pattern: RegExp): number {
  const at = text.search(pattern);
  return at <= 0 || text.slice(0, at).trim() === "" ? text.length : at;
}
