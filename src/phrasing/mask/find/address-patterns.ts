/** How streets are written in the languages the product is used in: one expression a custom. */

const start = String.raw`(?<![\p{L}\p{N}])`;
const word = String.raw`\p{Lu}[\p{L}\p{M}'’.-]{1,40}`;
const number = String.raw`\d{1,5}(?: ?[a-zA-Z](?![\p{L}]))?(?: ?[-–/] ?\d{1,5}[a-z]?)?`;
const town = `${word}(?:[ -]${word}){0,3}`;
/** What may stand between the street and the town. */
const between = String.raw`\s{0,2}[,·|–-]?\s{1,3}`;
/** ", 10115 Berlin", " 75001 Paris", "\nD-10115 Berlin", ", 00-590 Warszawa", ", 111 51 Stockholm". */
const continental = String.raw`(?:${between}(?:[A-Z]{1,2}[- ])?(?:\d{4,5}(?:-\d{3,4})?|\d\d-\d{3}|\d{3} \d\d) ${town})?`;
const dutch = String.raw`(?:${between}\d{4} ?[A-Z]{2}(?:,? ${town})?)?`;
const postcode = String.raw`[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}`;
const zip = String.raw`(?:[A-Z]{2}|\p{Lu}\p{Ll}+),? \d{5}(?:-\d{4})?`;
const unit = String.raw`(?:Suite|Ste\.?|Apt\.?|Unit|Floor|Fl\.?|#) ?[\dA-Z-]{1,6},? `;
const english = String.raw`(?:,?\s{1,3}(?:${unit})?(?:${town}(?:,\s{0,2}| ))?(?:${town},? )?(?:${postcode}|${zip}))?`;

const englishStreet =
  "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Crescent|Terrace|Parkway|Pkwy|Highway|Hwy|Square|Sq|Place|Pl|Close|Mews|Circle|Cir|Way|Gardens|Quay|Row|Alley|Broadway|Embankment|Loop|Trail|Walk|Wharf";
const germanStreet =
  "straße|strasse|str\\.|weg|platz|allee|gasse|damm|ufer|chaussee|ring|steig|stieg|markt|promenade|graben";
const dutchStreet = "straat|laan|weg|plein|gracht|kade|dreef|singel|dijk|pad|hof|steeg|markt|plantsoen";
const nordicStreet = "gatan|vägen|gränd|gata|gate|veien|vegen|vej|gade|allé|katu|tie";
const frenchStreet =
  "rue|avenue|av\\.|boulevard|bd|place|chemin|allée|impasse|quai|cours|route|square|passage|faubourg";
const frenchWord = String.raw`(?:(?:de|du|des|la|le|les|et)(?!\p{L})|[ld]['’]\p{Lu}?[\p{L}\p{M}'’-]+|${word}|\p{Lu})`;
const southernStreet =
  "Calle|C/|Avenida|Avda\\.|Av\\.|Plaza|Paseo|Carrera|Camino|Via(?! (?:Slack|Teams|E-?[Mm]ail|Mail|Zoom|Phone|Chat|API|SMS|Telefon|App)(?!\\p{L}))|Viale|Piazza|Piazzale|Corso|Largo|Vicolo|Rua|Praça|Travessa|Alameda|Estrada";
const southernWord = String.raw`(?:(?:de|del|della|delle|dei|degli|di|da|do|das|dos|la|las|los|el|e|y)(?!\p{L})|${word}|[XVI]{1,4}(?!\p{L})|\d{1,2}(?= \p{L}))`;
const germanLead =
  "(?:(?:Am|An|Im|Zum|Zur|Auf|Unter|Alte|Alter|Neue|Neuer|Große|Kleine|Obere|Untere|Hintere|Vordere)(?: (?:der|dem|den|Alten|Neuen))? )?";

const sources: readonly string[] = [
  // 12 rue de la Paix, 75002 Paris
  String.raw`${start}\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:${frenchStreet})(?: ${frenchWord}){1,6}${continental}`,
  // Calle de Alcalá 42, 28014 Madrid; Via Roma, 12, 00184 Roma; Rua Augusta 100, 1100-053 Lisboa
  String.raw`${start}(?:${southernStreet})(?: ${southernWord}){1,6},?(?: (?:n\.?[ºo°]?|núm\.|nº|nr\.))? ?${number}(?:,? ?\d{1,2}[ºªo°][^,\n]{0,10})?${continental}`,
  // Musterstraße 12a, 10115 Berlin; Berliner Straße 3; Am Alten Markt 7, 50667 Köln
  String.raw`${start}${germanLead}\p{Lu}[\p{L}\p{M}-]{1,40}(?:${germanStreet}) ?${number}${continental}`,
  String.raw`${start}\p{Lu}[\p{L}\p{M}-]{2,40}(?: ?-? ?\p{Lu}[\p{L}\p{M}-]{1,40})?[ -](?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Damm|Ufer|Chaussee|Ring) ${number}${continental}`,
  String.raw`${start}(?:Am|An|Im|In|Zum|Zur|Auf|Unter)(?: (?:der|dem|den|${word})){1,3} ${number}${between}(?:[A-Z]{1,2}[- ])?\d{4,5} ${town}`,
  // Keizersgracht 241, 1016 EA Amsterdam
  String.raw`${start}(?:\p{Lu}[\p{L}\p{M}-]{1,40} )?\p{Lu}[\p{L}\p{M}.-]{1,40}(?:${dutchStreet}) ${number}${dutch}`,
  // Drottninggatan 5, 111 51 Stockholm; ul. Marszałkowska 10/3, 00-590 Warszawa
  String.raw`${start}\p{Lu}[\p{L}\p{M}-]{1,40}(?:${nordicStreet}) ${number}${continental}`,
  String.raw`${start}(?:ul|al|pl|os)\. (?:${word} ){1,3}${number}${continental}`,
  // 221B Baker Street, London NW1 6XE; 1600 Pennsylvania Avenue NW, Washington, DC 20500
  String.raw`${start}\d{1,5}[A-Za-z]?(?:-\d{1,5})?,? (?:(?:N|S|E|W|North|South|East|West)\.? )?(?:${word} |\d{1,3}(?:st|nd|rd|th) ){1,4}(?:${englishStreet})\b\.?(?: (?:NW|NE|SW|SE|N|S|E|W)\b)?${english}`,
  // Boxes of the post.
  String.raw`${start}(?:P\.? ?O\.? ?Box|PO Box|Post Office Box|Postfach|Boîte postale|Apartado(?: de Correos| Postal)?|Casella [Pp]ostale|Caixa [Pp]ostal|Postbus) (?:n[º°o]\.? ?)?\d{1,4}(?:[ .]?\d{2,4}){0,2}(?!\p{N})(?:${between}(?:[A-Z]{1,2}[- ])?\d{4,5} ${town}|${english})`,
  String.raw`${start}B\.?P\.? \d{1,5}${between}(?:[A-Z]-)?\d{4,5} ${town}`,
  // A British postcode by itself is a dozen houses.
  String.raw`(?<![\p{L}\p{N}-])(?:[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPS-UW]|[A-HK-Y]\d[ABEHMNPRV-Y])) \d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])`,
];

export const addressPatterns: readonly RegExp[] = sources.map((source) => new RegExp(source, "gu"));
