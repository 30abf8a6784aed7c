/** How streets are written in the languages the product is used in: one expression a custom. */

const name = String.raw`\p{Lu}[\p{L}\p{M}'’.-]{1,40}`;
const number = String.raw`\d{1,5}(?: ?[a-zA-Z](?![\p{L}]))?(?: ?[-–/] ?\d{1,5}[a-z]?)?`;
const town = String.raw`${name}(?:[ -]${name}){0,3}`;
/** ", 10115 Berlin", " 75001 Paris", "\nD-10115 Berlin". */
const continental = String.raw`(?:\s{0,2}[,·|–-]?\s{1,3}(?:[A-Z]{1,2}[- ])?\d{4,5}(?:-\d{3,4})? ${town}|,? \d{4,5}(?!\p{N}))?`;
const dutchTown = String.raw`(?:,?\s{1,3}\d{4} ?[A-Z]{2}(?:,? ${town})?)?`;
const british = String.raw`[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}`;
const american = String.raw`(?:[A-Z]{2}|\p{Lu}\p{Ll}+),? \d{5}(?:-\d{4})?`;
const englishTown = String.raw`(?:,?\s{1,3}(?:(?:Suite|Ste\.?|Apt\.?|Unit|Floor|Fl\.?|#) ?[\dA-Z-]{1,6},? )?(?:${town}(?:,\s{0,2}| ))?(?:${town},? )?(?:${british}|${american}))?`;
const englishStreet =
  "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Crescent|Terrace|Parkway|Pkwy|Highway|Hwy|Square|Sq|Place|Pl|Close|Mews|Circle|Cir|Way|Gardens|Quay|Row|Alley|Broadway|Embankment";
const germanStreet =
  "straße|strasse|str\\.|weg|platz|allee|gasse|damm|ufer|chaussee|ring|steig|stieg|markt|promenade|graben";

const sources: readonly string[] = [
  // 12 rue de la Paix, 75002 Paris
  String.raw`(?<![\p{L}\p{N}])\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:rue|avenue|av\.|boulevard|bd|place|chemin|allée|impasse|quai|cours|route|square|passage|faubourg)(?: (?:de|du|des|la|le|les|l['’]|d['’]|et|Saint|${name}|\p{Lu}[\p{L}\p{M}'’-]*|[ld]['’]\p{Lu}?[\p{L}\p{M}'’-]+)){1,6}${continental}`,
  // Calle de Alcalá 42, 28014 Madrid; Via Roma, 12, 00184 Roma; Rua Augusta 100, 1100-053 Lisboa
  String.raw`(?<![\p{L}\p{N}])(?:Calle|C/|Avenida|Avda\.|Av\.|Plaza|Paseo|Carrera|Camino|Via|Viale|Piazza|Piazzale|Corso|Largo|Vicolo|Rua|Praça|Travessa|Alameda|Estrada)(?: (?:de|del|della|delle|dei|degli|di|da|do|das|dos|la|las|los|el|e|y|${name}|\p{Lu}[\p{L}\p{M}'’.-]*|[XVI]{1,4}|\d{1,2}(?= \p{L}))){1,6},?(?: (?:n\.?[ºo°]?|núm\.|nº|nr\.))? ?${number}(?:,? ?\d{1,2}[ºªo°][^,\n]{0,10})?${continental}`,
  // Musterstraße 12a, 10115 Berlin; Am Alten Markt 3
  String.raw`(?<![\p{L}\p{N}])(?:(?:Am|An|Im|Zum|Zur|Auf|Unter|Alte|Alter|Neue|Neuer|Große|Kleine|Obere|Untere|Hintere|Vordere)(?: (?:der|dem|den|Alten|Neuen))? )?\p{Lu}[\p{L}\p{M}-]{1,40}(?:${germanStreet}) ?${number}${continental}`,
  String.raw`(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}-]{2,40}(?: ?-? ?\p{Lu}[\p{L}\p{M}-]{1,40})? (?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Damm|Ufer|Chaussee|Ring) ${number}${continental}`,
  // Keizersgracht 241, 1016 EA Amsterdam
  String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{M}-]{1,40} )?\p{Lu}[\p{L}\p{M}.-]{1,40}(?:straat|laan|weg|plein|gracht|kade|dreef|singel|dijk|pad|hof|steeg|markt|plantsoen) ${number}${dutchTown}`,
  // 221B Baker Street, London NW1 6XE; 1600 Pennsylvania Avenue NW, Washington, DC 20500
  String.raw`(?<![\p{L}\p{N}])\d{1,5}[A-Za-z]?(?:-\d{1,5})?,? (?:(?:N|S|E|W|North|South|East|West)\.? )?(?:${name} |\d{1,3}(?:st|nd|rd|th) ){1,4}(?:${englishStreet})\b\.?(?: (?:NW|NE|SW|SE|N|S|E|W)\b)?${englishTown}`,
  // Boxes of the post.
  String.raw`(?<![\p{L}\p{N}])(?:P\.? ?O\.? ?Box|PO Box|Post Office Box|Postfach|Boîte postale|B\.?P\.?|Apartado(?: de Correos| Postal)?|Casella [Pp]ostale|C\.P\.|Caixa [Pp]ostal|Postbus) (?:n[º°o]\.? ?)?\d{1,4}(?:[ .]?\d{2,4}){0,2}(?!\p{N})${continental}`,
  // A British postcode by itself is a dozen houses.
  String.raw`(?<![\p{L}\p{N}-])(?:[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPS-UW]|[A-HK-Y]\d[ABEHMNPRV-Y])) \d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])`,
];

export const addressPatterns: readonly RegExp[] = sources.map((source) => new RegExp(source, "gu"));
