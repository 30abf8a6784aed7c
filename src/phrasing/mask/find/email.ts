/** E-mail addresses around every `@` (RFC 5321, 5322, 6531): atoms, quoted and international local parts, literal domains. */
import type { Finder, Finding, Span } from "../finding.ts";

/** RFC 5321 §4.5.3.1 allows 64 and 255 octets; the local part is read longer, as senders do not count. */
const longest = { local: 128, domain: 255 };

const atom = /[\p{L}\p{M}\p{N}!#$%&'’*+/=?^_`{}~.-]/u;
/** Marks of the text around an address rather than of the address: `*a@b.c*`, `{a@b.c}`, `'a@b.c'`, `?mail=a@b.c`. */
const edge = /^[*_~'’`{}=?&/.^+-]+(?=[\p{L}\p{M}\p{N}!#$%])/u;
const parameter =
  /^(?:[\p{L}\d_.-]{0,40}[=&?/])*(?:e-?mail|mail|user(?:name)?|login|to|from|cc|bcc|address|contact|u|e|q)=/iu;

/** The part of a web address before its last separator. */
const webAddress = /^\/\/.*[/?&=](?=[^/?&=]+$)/su;

const label = "[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}_-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
const named = new RegExp(String.raw`(?:${label}[.。]){1,8}(?:xn--[a-z\d-]{2,59}|\p{L}[\p{L}\p{M}]{1,23})`, "uy");
const literal = /\[(?:IPv6:)?[\da-f:.]{3,45}\]/iuy;
/** `root@198.51.100.7`: whose it is goes as an address, where it is as an IP. */
const machine = /@(?=\d{1,3}(?:\.\d{1,3}){3}(?![\d.]))/uy;
/** "acme.com.Please call": the next sentence, run together with the domain. */
const nextSentence = /(?<=\.\p{L}{2,10})\.\p{Lu}\p{Ll}+$/u;

export const emails: Finder = ({ text }) => {
  const found: Finding[] = [];
  let free = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const span = addressAround(text, at, free);
    if (span === null) continue;
    const end = joined(text, span.end);
    free = end;
    found.push({ type: "EMAIL", start: span.start, end, key: keyOf(text.slice(span.start, end)) });
  }
  return found;
};

/** Two addresses with nothing visible between them read as one: both go. */
function joined(text: string, end: number): number {
  const next = text[end] === "@" ? domainEnd(text, end + 1) : null;
  return next === null ? end : joined(text, next);
}

function addressAround(text: string, at: number, free: number): Span | null {
  const gapBefore = text[at - 1] === " " ? 1 : 0;
  const gapAfter = text[at + 1] === " " ? 1 : 0;
  const end = domainEnd(text, at + 1 + gapAfter);
  const start = localStart(text, at - gapBefore, free);
  return end === null || start === null ? null : { start, end };
}

function domainEnd(text: string, start: number): number | null {
  machine.lastIndex = start - 1;
  if (machine.test(text)) return start;
  for (const pattern of [named, literal]) {
    pattern.lastIndex = start;
    const match = pattern.exec(text.length > start + longest.domain ? text.slice(0, start + longest.domain) : text);
    if (match) return start + match[0].replace(nextSentence, "").length;
  }
  return null;
}

function localStart(text: string, end: number, free: number): number | null {
  const floor = Math.max(free, end - longest.local);
  if (text[end - 1] === '"') return quotedStart(text, end, floor);
  let start = end;
  while (start > floor && atom.test(text[start - 1] ?? "")) start -= 1;
  const local = text.slice(start, end).replace(webAddress, "");
  const kept = local.replace(parameter, "").replace(edge, "");
  return kept === "" || kept === "." ? null : end - kept.length;
}

function quotedStart(text: string, end: number, floor: number): number | null {
  const open = text.lastIndexOf('"', end - 2);
  return open >= floor && !text.slice(open, end).includes("\n") ? open : null;
}

function keyOf(address: string): string {
  return address.replace(/\s/g, "").toLowerCase();
}
