/** A chat message -> the same text, same length, with mentions, markup and emoji blanked out. */

const blank = (found: string): string => " ".repeat(found.length);

// Every pattern is bounded or anchored on a literal, so that 4,000 characters of anything stay linear.
const blanked: readonly RegExp[] = [
  /<[@#!][^<>]{0,200}>/g, // Slack: <@U1>, <#C1|general>, <!here>
  /<at>[^<]{0,200}<\/at>/gi, // Teams
  /&(?:amp|lt|gt|quot|nbsp);/g, // Slack escapes these three in every message; Teams the others too
  /:(?=[\d_+-]{0,40}[a-z])[a-z\d_+-]{2,60}:/gi, // :rotating_light:
  /[\d#*]\uFE0F?\u20E3/g, // keycap emoji hold a plain digit
  /^\s{0,200}@[\p{L}\p{N}._-]{1,80}(?=\s+\S)/u, // a typed mention in front: "@holdfast why ..."
];

/** Slack wraps what looks like a link: <http://acme.com|acme.com>; the label is what was typed. */
const link = /<(?:mailto:|tel:|https?:\/\/)[^<>|]{0,2000}(?:\|([^<>|]{0,2000}))?>/g;

export function blankMarkup(text: string): string {
  const labelled = text.replace(link, (found, label: string | undefined) =>
    label === undefined ? blank(found) : `${label} `.padStart(found.length),
  );
  return blanked.reduce((left, pattern) => left.replace(pattern, blank), labelled);
}
