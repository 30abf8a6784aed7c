/** 12 to 19 digits, plain or in the groups of cards, that begin as a card does and pass Luhn (ISO/IEC 7812-1). */

import { after, before } from "../edges.ts";
import { type Finder, findingOf } from "../finding.ts";
import { digitsOf, luhn } from "./check-digits.ts";

const between = "[ \\u00a0._\\-‐‑‒–−]{1,2}";
const written = new RegExp(
  String.raw`${before}(?<![\p{N}][.,-])(?:[2-6]\d{11,18}|[2-6]\d{3}(?:${between}\d{4}){2,3}(?:${between}\d{1,4})?|3\d{3}${between}\d{6}${between}\d{4,5})${after}(?![.,-]\p{N})`,
  "gu",
);

/** Issuer ranges of the networks in use: Visa, Mastercard, American Express, Discover, Diners, JCB, UnionPay, Maestro. */
const issuers =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[0-2])\d{13}|3[47]\d{13}|6(?:011|4[4-9]\d|5\d\d)\d{12,15}|3(?:0[0-59]|[689]\d)\d{11,16}|35\d{14,17}|62\d{14,17}|(?:5[06-8]|6\d)\d{10,17})$/;

export const creditCards: Finder = ({ text }) =>
  [...text.matchAll(written)]
    .filter(([card]) => issuers.test(digitsOf(card)) && luhn(digitsOf(card)))
    .map((match) => findingOf("CREDIT_CARD", match, digitsOf));
