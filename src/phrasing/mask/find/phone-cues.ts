/** What stands around a number -> whether it is a phone's, a thing's, or a quantity. */
import type { Span } from "../finding.ts";

/** In the languages the product is used in, and their abbreviations in signatures. */
const words =
  "tel|tél|tlf|tlm|tfno|tfn|telephone|telephones|phone|phones|ph|call|calls|called|calling|mobile|mob|cell|cellphone|fax|dial|whatsapp|sms|text|ring|reach|hotline|helpline|landline|direct line|" +
  "telefon|telefonnummer|telefonisch|handy|handynummer|mobil|mobilnummer|rufen|ruf|ruft|rufnummer|anrufen|angerufen|anruf|durchwahl|erreichbar|erreichen|" +
  "téléphone|téléphoner|portable|numéro|appeler|appelez|appelle|appel|joindre|joignable|" +
  "teléfono|telefono|móvil|movil|llamar|llame|llama|llámame|llámeme|llamada|cellulare|chiamare|chiamate|chiamami|chiami|chiama|" +
  "telefone|telemóvel|celular|ligar|ligue|liga|telefoon|telefoonnummer|mobiel|bellen|bel|belt|gsm|numero|" +
  "komórka|komórkowy|zadzwoń|dzwonić|tlf|mobilen|ring|電話|电话|전화|هاتف|тел|телефон";
const near = new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{Ll})[^\p{N}\n]{0,30}$`, "iu");
const close = new RegExp(
  String.raw`(?<!\p{L})(?:${words})[^\p{L}\p{N}\n]{0,4}(?:(?:no|nr|num|number|nummer|n[°º])[^\p{L}\p{N}\n]{0,3})?$`,
  "iu",
);
const reach = 50;

export function phoneWord(text: string, start: number): { readonly near: boolean; readonly close: boolean } {
  const before = text.slice(Math.max(0, start - reach), start);
  return { near: near.test(before), close: close.test(before) };
}

/** What CRM texts number. */
const thing =
  /(?<!\p{L})(?:order|ticket|invoice|case|issue|contract|account|customer|ref(?:erence)?|id|sku|part|item|article|serial|bestellung|bestellnummer|auftrag|rechnung|vertrag|artikel|dossier|commande|facture|contrat|pedido|factura|fatura|encomenda|contrato|ordine|fattura|contratto|factuur|zamówienie|faktura|isbn|ean)\p{L}{0,8}(?:[ -]?(?:number|nr|no|n[°º]|numéro|número|numero|nummer))?\.?["']?[:#=]? ?[#№]?(?:\p{L}{1,6}[-_/]?)?$|[#№] ?$/iu;

export function isNumbered(before: string): boolean {
  return thing.test(before);
}

const currency =
  "[$€£¥₹%‰]|(?:eur|usd|gbp|chf|jpy|zł|pln|kr|sek|nok|dkk|percent|prozent|pour cent|por ciento)(?!\\p{L})";
const before = /[$€£¥₹] ?$|(?<!\p{L})(?:EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK|JPY) ?$/iu;
/** What is counted in CRM text. */
const unit =
  "(?:rows|records|users|seats|events|requests|calls|tokens|messages|bytes|kb|mb|gb|sessions|customers|accounts|tickets|licen[cs]es|times|ms|seconds|hours|days|units|items|zeilen|nutzer|benutzer|plätze|aufrufe|stück|lignes|utilisateurs|filas|usuarios|righe|utenti|linhas|utilizadores|usuários|rijen|gebruikers)(?!\\p{L})";
const after = new RegExp(`^ ?(?:${currency}|${unit})`, "iu");

export function isQuantity(text: string, { start, end }: Span): boolean {
  return before.test(text.slice(Math.max(0, start - 5), start)) || after.test(text.slice(end, end + 16));
}
