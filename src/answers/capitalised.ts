/** Words as they stand inside a sentence -> as they stand at its beginning, and back. */

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Logo churn" -> "logo churn"; an abbreviation, "NRR", stays what it is. */
export function insideSentence(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
