/** A number as written -> its canonical form if it is a phone's: international, of a region, of the form of one, said to be one. */
import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { digitsOf } from "./check-digits.ts";

/** ITU-T E.164 §6: fifteen digits, and up to two zeros before them. Shorter ones are said to be one, or are none. */
const digits = { fewest: 7, most: 17 };
/** Trunk 0 and the subscriber's number, as long as the longest and as short as the shortest in Europe. */
const withTrunk = { fewest: 8, most: 12 };

/** Tried where no region is known, if the number is written as only phone numbers are. */
const commonRegions: readonly CountryCode[] = ["US", "GB", "DE", "FR", "ES", "IT", "PT", "NL", "CH", "BE", "BR"];
/** A trunk 0 before it, its first digits in brackets, or the groups of North America. */
const unmistakable = /^(?:\(?0 ?[1-9]|(?:1[ .-]?)?\(\d{2,5}\) ?\d|(?:1[ .-])?\d{3}[-. /]\d{3}[-. ]\d{4}$)/u;

/** E.164 where it can be told, else its digits; null = no phone number. `cued`: a word before it says that it is one. */
export function phoneNumberOf(text: string, regions: readonly CountryCode[], cued: boolean): string | null {
  const written = text.replace(/\( ?0 ?\)|[[\]]/gu, "");
  const plain = digitsOf(written);
  if (plain.length < digits.fewest || plain.length > digits.most) return null;
  return (
    international(written, plain) ?? national(written, regions, cued) ?? (cued || hasTrunk(written) ? plain : null)
  );
}

function international(written: string, plain: string): string | null {
  if (/^\(?\+/u.test(written)) {
    const number = parsePhoneNumberFromString(`+${plain}`);
    return number?.isPossible() ? number.number : plain.length > digits.fewest ? `+${plain}` : null;
  }
  if (!/^\(?00/u.test(written)) return null;
  const number = parsePhoneNumberFromString(`+${plain.slice(2)}`);
  return number?.isPossible() ? number.number : null;
}

function national(written: string, regions: readonly CountryCode[], cued: boolean): string | null {
  const asPhone = unmistakable.test(written);
  for (const region of asPhone ? [...regions, ...commonRegions] : regions) {
    const number = parsePhoneNumberFromString(written, region);
    if (number?.isValid() && (asPhone || cued || isDialled(written, number))) return number.number;
  }
  return null;
}

/** Every digit that is dialled inside the country, its trunk prefix too; "12.345.678" is a figure, "612 345 678" seldom is. */
function isDialled(written: string, number: PhoneNumber): boolean {
  const shown = digitsOf(written);
  const whole = number.nationalNumber === shown && withoutTrunk.test(written);
  if (!whole && digitsOf(number.formatNational()) !== shown) return false;
  return !(shown.length < 9 && thousands.test(written)) && !dotted.test(written);
}

/** India and others leave the trunk 0 out of ten digits; otherwise written they are figures more often. */
const withoutTrunk = /^\d{5}[ -]?\d{5}$/u;
const thousands = /^\d{1,3}(?:[ \u00a0]\d{3})+$/u;
const dotted = /^\d{1,3}(?:\.\d{3})+$/u;

/** No quantity begins with a zero. */
function hasTrunk(written: string): boolean {
  const { length } = digitsOf(written);
  return (
    /^(?:\(?0 ?[1-9]\d*[ )./-]|0[1-9]\d{8}|\(\d)/u.test(written) &&
    length >= withTrunk.fewest &&
    length <= withTrunk.most
  );
}
