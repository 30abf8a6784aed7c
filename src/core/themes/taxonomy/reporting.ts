/** What they read out of it: reports, exports, figures. */
import type { Cues } from "../cue.ts";

/** A report is also what is filed ("to report a bug", "reported by Kim"): only the noun counts. */
export const reporting: Cues = {
  en: {
    trouble: [
      "report|reports|export|exports|csv + drops|shows|wrong|empty|incomplete|old",
      "report*|summary|summaries|statistics|analytics|export*|kpi* + wrong*|differ*|other|incorrect|missing|mismatch*|old|outdated",
    ],
    topic: [
      "a|the|monthly|weekly|quarterly|our|your|new|custom report",
      "report is|does|takes|builder",
      "reports|reporting",
      "export|exports|exporting",
      "csv",
      "excel",
      "analytics",
      "chart|charts",
      "pdf",
      "statistics",
      "spreadsheet export",
      "downloaded|download + data|report*|list",
      "monthly|weekly|quarterly|daily|annual overview|figures|numbers|statement|summary",
      "kpi|kpis",
    ],
  },
  de: {
    trouble: ["bericht*|monatsbericht*|export* + zeigt|falsch*|leer|unvollstandig*|alte|veraltet*"],
    topic: [
      "bericht|berichte|berichten|monatsbericht*|quartalsbericht*|wochenbericht*",
      "auswertung*",
      "export|exporte|exportieren",
      "excel",
      "csv",
      "pdf",
      "statistik*",
      "kennzahl*",
      "quartalsbericht*|jahresbericht*|tagesbericht*|wochenbericht*|monatsbericht*",
      "auswerten|auswertbar",
      "kennzahlen|diagramm*",
    ],
  },
  fr: {
    trouble: [
      "rapport|rapports + affiche*|faux|vide*|ancien*|incomplet*",
      "extraction*|export*|rapport* + coup*|tronqu*|manqu*|perd*|faux|fausse*",
    ],
    topic: [
      "rapport mensuel|hebdomadaire|trimestriel",
      "le|les|un|nos|vos|ce|ces rapport|rapports",
      "rapports",
      "export*",
      "excel",
      "csv",
      "rapport en|pdf",
      "statistiques",
      "exporter",
      "extraction*|extrait*|extraire",
      "rapport|rapports + mensuel*|chiffres|trimestriel*|annuel*",
      "tableau de chiffres",
      "indicateur*|graphique*|telecharg* + rapport*|donnees|excel",
    ],
  },
  es: {
    trouble: [
      "informe|informes + muestra*|vacio*|viejo*|viejas|incompleto*",
      "exportacion*|informe*|listado*|exportar + come|comen|corta*|falta*|pierde*|mal",
    ],
    topic: [
      "informe|informes",
      "exportar|exportacion*|exportaciones",
      "excel",
      "csv",
      "reporte|reportes",
      "estadisticas",
      "pdf",
      "listado|listados",
      "grafico|graficos|indicador*",
      "descarga* + datos|excel|listado|informe",
    ],
  },
};
