/** Digits -> whether they check: Luhn, weighted sums, ISO 7064. */

export function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

/** ISO/IEC 7812-1 annex B. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const counted = at % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

/** The sum of each digit times its weight; digits beyond the weights count nothing. */
export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at] ?? 0), 0);
}

/** ISO 7064 MOD 97-10 over letters and digits, A = 10. */
export function mod97(code: string): number {
  let rest = 0;
  for (const sign of code) rest = Number(`${rest}${Number.parseInt(sign, 36)}`) % 97;
  return rest;
}

/** ISO 7064 MOD 11,10: the last digit checks the others. */
export function mod11of10(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}
