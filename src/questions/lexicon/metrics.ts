/** Every way of naming a metric, in English, German, French and Spanish. */
import { type MetricName, metricNames } from "../question.ts";
import type { Entry } from "./senses.ts";

// A bare "churn" is the share of customers lost: the guide's "churn rate" is the logo churn (definitions.md §2).
const phrasesOf: Readonly<Record<MetricName, string>> = {
  nrr:
    "nrr|ndr|net revenue retention|net dollar retention|net retention|net retention rate|net mrr retention|" +
    "net revenue retention rate|nettoumsatzbindung|netto umsatzbindung|net expansion rate|" +
    "retention nette|retention nette du revenu|retencion neta|retencion neta de ingresos",
  grr:
    "grr|gdr|gross revenue retention|gross dollar retention|gross retention|gross retention rate|gross mrr retention|" +
    "gross revenue retention rate|bruttoumsatzbindung|retention brute|retencion bruta",
  logo_churn:
    "churn|churned|churning|how many customers churned|how many accounts churned|how many clients churned|" +
    "how many customers left|how many customers did we lose|how many accounts did we lose|churn rate|logo churn|logo churn rate|customer churn|customer churn rate|account churn|client churn|" +
    "logo loss|customer loss rate|lost logos|churned logos|attrition|attrition rate|customer attrition|" +
    "how many customers have we lost|how many accounts have we lost|churnrate|losing customers|losing accounts|losing clients|losing logos|" +
    "customers leaving|accounts leaving|clients leaving|customers leave|accounts leave|clients leave|" +
    "abwanderung|abwanderungsrate|kundenabwanderung|kundigungsrate|kundigungsquote|taux d attrition|" +
    "taux de churn|taux de resiliation|tasa de abandono|tasa de cancelacion|tasa de churn|abandono de clientes",
  revenue_churn:
    "revenue churn|revenue churn rate|mrr churn|mrr churn rate|arr churn|dollar churn|gross churn|gross revenue churn|" +
    "gross mrr churn|churned mrr|churned revenue|churned arr|lost mrr|lost revenue|lost arr|revenue lost|mrr lost|" +
    "umsatzchurn|umsatzabwanderung|churn de revenus|churn de ingresos",
  crr:
    "crr|customer retention|customer retention rate|logo retention|logo retention rate|client retention|" +
    "account retention|retention rate|retention|kundenbindung|kundenbindungsrate|taux de retention|" +
    "retention client|tasa de retencion|retencion de clientes",
  ltv:
    "ltv|clv|cltv|lifetime value|life time value|customer lifetime value|customer ltv|kundenwert|kundenlebenszeitwert|" +
    "valeur vie client|valor de vida|valor de vida del cliente",
  arpa:
    "arpa|arpu|arpc|average revenue per account|average revenue per customer|average revenue per user|" +
    "revenue per account|revenue per customer|mrr per account|mrr per customer|average mrr|average account value|" +
    "umsatz pro kunde|revenu moyen par client|ingreso medio por cliente",
  mrr:
    "mrr|monthly recurring revenue|monthly revenue|recurring revenue|revenue|our revenue|run rate mrr|" +
    "umsatz|monatlicher umsatz|wiederkehrender umsatz|revenu mensuel|revenu recurrent|chiffre d affaires recurrent|" +
    "ingresos recurrentes|ingresos mensuales",
  arr:
    "arr|annual recurring revenue|annualised recurring revenue|annualized recurring revenue|annual revenue|" +
    "yearly recurring revenue|annual run rate|jahresumsatz|revenu annuel|ingresos anuales",
  expansion_mrr:
    "expansion|did we expand|how much did we expand|have we expanded|expansion mrr|expansion revenue|expanded mrr|upsell mrr|upsell revenue|upgrade mrr|upgrades|" +
    "expansions umsatz|revenu d expansion|mrr d expansion|mrr de expansion|expansion de mrr",
  contraction_mrr:
    "contraction|contraction mrr|contraction revenue|contracted mrr|downgrade mrr|downgrades|downgraded mrr|downsell|" +
    "downsell mrr|shrinkage mrr|mrr de contraction|mrr de contraccion|contraccion de mrr",
  new_mrr:
    "new mrr|new revenue|new logo mrr|new business|new business mrr|newly won mrr|new customer mrr|mrr from new customers|" +
    "neues mrr|neu mrr|neugeschaft|nouveau mrr|nuevo mrr",
  reactivation_mrr:
    "reactivation|reactivation mrr|reactivated mrr|reactivated revenue|win back mrr|winback mrr|won back mrr|" +
    "resurrected mrr|returning customer mrr|reaktivierung|mrr de reactivation|mrr de reactivacion",
  health_score:
    "health score|healthscore|average health|average health score|overall health|overall health score|account score|" +
    "customer health score|our health|customer health|portfolio health|gesundheitswert|gesundheitsscore|" +
    "score de sante|puntuacion de salud|indice de salud",
  nps: "nps|net promoter|net promoter score|promoter score|promoters",
  csat:
    "csat|customer satisfaction|customer satisfaction score|satisfaction|satisfaction score|ticket satisfaction|" +
    "kundenzufriedenheit|zufriedenheit|satisfaction client|satisfaccion del cliente|satisfaccion",
  ces: "ces|customer effort|customer effort score|effort score",
  license_utilization:
    "license utilization|licence utilization|license utilisation|licence utilisation|seat utilization|" +
    "seat utilisation|license usage|licence usage|seat usage|utilization|utilisation|seats used|licenses used|" +
    "licences used|seat adoption|lizenznutzung|lizenzauslastung|utilisation des licences|uso de licencias",
  active_users:
    "active users|active user|active user count|daily active users|weekly active users|monthly active users|dau|wau|mau|" +
    "how many users are active|aktive nutzer|aktive benutzer|utilisateurs actifs|usuarios activos",
  net_revenue_churn:
    "net revenue churn|net revenue churn rate|net churn|net mrr churn|net dollar churn|net mrr churn rate|netto churn|nettoumsatzchurn|" +
    "churn net|churn neto",
  quick_ratio: "quick ratio|saas quick ratio|growth efficiency ratio|ratio rapide|indice rapido",
  annualised_churn:
    "annualised churn|annualized churn|annualised churn rate|annualized churn rate|annualised logo churn|annualized logo churn|" +
    "churn annualised|churn annualized|annualisierter churn|annualisierte abwanderung|churn annualise|churn anualizado",
  ltv_cac:
    "ltv cac|ltv to cac|ltv by cac|ltv over cac|ltv cac ratio|ltv to cac ratio|clv cac|clv to cac|clv to cac ratio|lifetime value to cac|" +
    "lifetime value to acquisition cost",
  committed_churn:
    "committed churn|committed mrr churn|committed cancellations|churn to come|upcoming churn|pending churn|pending cancellations|" +
    "requested cancellations|cancellation requests|cancelation requests|asked to cancel|requested to cancel|who has asked to cancel|who asked to cancel|" +
    "vorgemerkte kundigungen|kundigungen zum vertragsende|resiliations demandees|cancelaciones solicitadas",
};

export const metricEntries: readonly Entry[] = metricNames.map((metric) => ({
  sense: { kind: "metric", metric },
  phrases: phrasesOf[metric],
}));
