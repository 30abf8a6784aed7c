/** What stands around a number -> whether it is a phone's, a thing's, or a quantity. */

/** In the languages the product is used in. */
const words =
  "tel|telephone|phone|ph|call|calls|called|calling|mobile|mob|cell|cellphone|fax|dial|whatsapp|sms|text|ring|reach|hotline|direct line|" +
  "telefon|telefonnummer|handy|handynummer|mobil|mobilnummer|rufen|ruf|rufnummer|anrufen|anruf|durchwahl|erreichbar|" +
  "téléphone|portable|numéro|appeler|appelez|appel|joindre|joignable|" +
  "teléfono|telefono|móvil|movil|llamar|llame|llámame|llamada|cellulare|chiamare|chiamami|chiami|" +
  "telefone|telemóvel|celular|ligar|ligue|telefoon|telefoonnummer|mobiel|bellen|bel|gsm|numero";
const word = new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})[^\p{N}\n]{0,30}$`, "iu");
/** After a phone's word these still say that it is a phone's number: "phone no.", "call me at". */
const thing =
  /(?<!\p{L})(?:order|ticket|invoice|case|issue|contract|account|customer|ref(?:erence)?|id|sku|bestellung|bestellnummer|auftrag|rechnung|vertrag|commande|facture|contrat|pedido|factura|fatura|contrato|ordine|fattura|contratto|factuur)\p{L}{0,8}(?:[ -]?(?:number|nr|no|n[°º]|numéro|número|numero|nummer))?\.?[:#]? ?[#№]?(?:\p{L}{1,6}[-_/]?)?$|[#№] ?$/iu;
const reach = 50;

export function phoneWord(text: string, start: number): boolean {
  return word.test(text.slice(Math.max(0, start - reach), start));
}

export function isNumbered(before: string): boolean {
  return thing.test(before);
}

const currency = "[$€£¥₹%‰]|(?:eur|usd|gbp|chf|jpy|percent|prozent|pour cent|por ciento)(?!\\p{L})";
const before = /[$€£¥₹] ?$|(?<!\p{L})(?:EUR|USD|GBP|CHF) ?$/iu;
const after = new RegExp(String.raw`^ ?(?:${currency})`, "iu");

export function isQuantity(text: string, start: number, end: number): boolean {
  return before.test(text.slice(Math.max(0, start - 5), start)) || after.test(text.slice(end, end + 12));
}
