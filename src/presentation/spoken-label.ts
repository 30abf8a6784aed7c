/** A button below a row and the row's label -> what a screen reader says of it: "Snooze: Acme". */

export function spokenLabel(label: string, about: string): string {
  return `${label}: ${about}`;
}
