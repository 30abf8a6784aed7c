/** Figures that say themselves what they are: dates, times, amounts, shares, numbered things. No phone number, no unknown id. */
import type { Span } from "../finding.ts";

const edge = { before: String.raw`(?<![\p{L}\p{N}]|\p{N}[.,:/-])`, after: String.raw`(?![\p{L}\p{N}]|[.,:/-]\p{N})` };
const day = "(?:0?[1-9]|[12]\\d|3[01])";
const month = "(?:0?[1-9]|1[0-2])";
const year = "(?:19|20)\\d\\d";
const clock = String.raw`(?:[T ]{1,2}[0-2]?\d:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|[+-][01]\d:?[0-5]\d))?)?`;
const currency = String.raw`[$€£¥₹₽₺₩]|(?:EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|PLN|CZK|CAD|AUD|BRL|INR|MXN)(?!\p{L})`;
const amount = String.raw`\d{4,18}(?:[.,]\d{1,9})?|\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3}){0,6}(?:[.,]\d{1,9})?`;

/** What CRM texts number. Not "account": a bank has those. */
const things =
  "orders?|purchase order|po|tickets?|case|invoices?|issue|request|contract|quote|subscription|licen[cs]e|tracking|shipment|serial|part|item|article|sku|isbn|ean|ref(?:erence)?|id|build|commit|transaction|dossier|" +
  "bestell(?:ung|nummer)?|auftrag(?:s?nummer)?|rechnung(?:s?nummer)?|vertrag(?:s?nummer)?|kundennummer|vorgang|artikel|commande|facture|contrat|pedido|factura|fatura|encomenda|contrato|ordine|fattura|contratto|bestelling|factuur|zamówienie|faktura|umowa|ordre";

const rows: readonly RegExp[] = [
  new RegExp(`${edge.before}${year}[-/.]${month}[-/.]${day}${clock}${edge.after}`, "gu"),
  new RegExp(`${edge.before}${day}([./-])${month}\\1(?:${year}|\\d\\d)${clock}${edge.after}`, "gu"),
  new RegExp(`${edge.before}${month}([./-])${day}\\1(?:${year}|\\d\\d)${clock}${edge.after}`, "gu"),
  new RegExp(
    `${edge.before}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[T_-]?[0-2]\\d[0-5]\\d(?:[0-5]\\d)?Z?)?${edge.after}`,
    "gu",
  ),
  new RegExp(`(?:${currency}) ?-?(?:${amount})`, "gu"),
  new RegExp(`${edge.before}(?:${amount}) ?(?:k|m|mn|mio|bn|million|thousand)?\\.? ?(?:${currency}|%|‰)`, "giu"),
  // A universally unique id, a hash: of a thing.
  /(?<![\p{L}\p{N}])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])(?=[\da-f]*[a-f])(?=[\da-f]*\d)[\da-f]{32,64}(?![\p{L}\p{N}])/giu,
  // "INV-2026-000123", "SO4500012345": letters of a series before it.
  /(?<![\p{L}\p{N}])(?:\p{Lu}{2,8}[-_/]?)(?:\p{N}{2,14}[-_/.]?){1,4}(?![\p{L}\p{N}])/gu,
  // "order 123456789012", "ticket no. 12345", "#4711", "Artikel-Nr. 4711-0815-22": the thing is named before it.
  new RegExp(
    String.raw`(?<!\p{L})(?:${things})(?:[ -]?(?:number|nr|no|num|n[°º]|id|numéro|número|numero|nummer))?\.?["']?[:#=]? ?[#№]?(?:[\p{L}]{0,6}[-_/]?)\d[\d\p{L}/-]{0,30}`,
    "giu",
  ),
  /(?<!\p{L})(?!(?:tf|tlf|tele|phone|fax|mobil|handy|ruf|konto|bank|personal|ausweis|cell|sozial|steuer|social|tax|card|kart))\p{L}{2,24}[ -]?(?:nr\.|no\.|nummer|number)[:#]? ?[#№]?\d[\d\p{L}-]{0,30}/giu,
  /(?:注文番号|請求書番号|伝票番号|管理番号|订单号|发票号|주문번호)[：: ]?\d[\d-]{0,30}/gu,
  /(?<![\p{L}\p{N}])[#№]\d[\d-]{0,20}/gu,
  // A fraction of one.
  /(?<![\p{L}\p{N}.,+-])0[.,]\d{2,18}(?![\p{L}\p{N}]|[.,/-]\p{N})/gu,
  // A count of what a system counts.
  /(?<![\p{L}\p{N}.,-])\d{1,15} (?:(?:api|page|active|unique|daily|monthly|total|new) )?(?:rows|records|users|events|requests|calls|tokens|messages|bytes|sessions|seats|ms|hits|views|impressions|zeilen|lignes|filas|righe|linhas|rijen)(?!\p{L})/giu,
];

export function explainedSpans(text: string): readonly Span[] {
  return rows.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  );
}
