/** Whether they stay, what else they look at, what they must prove, and how content they say they are. */
import type { Cues } from "../cue.ts";

/** "Cancel" alone is a meeting as often as a contract: it needs its object. */
export const leaving: Cues = {
  en: {
    trouble: [
      "cancel*|terminat*|discontinue*|end + subscription*|contract*|account|plan|licence*|license*|agreement|service",
      "not renew|renewing|renewed",
      "not be|to renewing|renew",
      "wont|dont renew",
      "non renewal",
      "not going to renew",
      "switching|switch|switched|moving|move|migrating to|away + vendor|provider|tool|solution|hubspot|salesforce|competitor",
      "switching|switched to",
      "moving|migrating away",
      "looking|want|plan|planning to leave",
      "leaving you|holdfast",
      "leaving the platform",
      "notice of termination",
      "cancellation + contract|notice|subscription|request",
    ],
    good: ["will|gladly|happy to renew", "renewed", "want to stay|extend"],
  },
  de: {
    trouble: [
      "kundig*|gekundigt + vertrag*|abo*|hiermit|wir|lizenz*|kunde",
      "kundigung*",
      "nicht verlanger*",
      "wechseln|wechsel|umsteigen|steigen + anbieter|losung|anderen|anderem",
      "auslaufen lassen",
      "vertrag* + auslaufen|beenden|beendet",
    ],
    good: ["wir verlangern gerne|gern", "verlangern + gerne|gern"],
  },
  fr: {
    trouble: [
      "resili*",
      "ne|pas + renouvel*",
      "pas de renouvellement",
      "passons|passer|passe|changeons|changer + fournisseur|prestataire|solution|concurrent",
      "mettre fin + contrat|abonnement",
      "annuler + abonnement|contrat",
    ],
    good: ["renouvel* + plaisir|volontiers"],
  },
  es: {
    trouble: [
      "cancelar|cancelacion|cancelamos|baja|rescindir + suscripcion|contrato|cuenta|servicio|licencia*",
      "no + renov*",
      "cambiamos|cambiar|cambiarnos|pasamos + proveedor|solucion|herramienta|competidor|competencia",
      "dar|darnos|damos de baja",
    ],
    good: ["renovaremos|renovamos + encantados|gusto"],
  },
};

export const competitor: Cues = {
  en: {
    trouble: [
      "competitor*|competition|competing",
      "evaluat*|looking|compar*|test*|trial*|considering + alternative*|vendor*|provider* / other|another tool*",
      "alternative* to",
      "switching|switched|moving|migrating to + hubspot|salesforce|zendesk|gainsight|totango|churnzero|another|other",
      "rfp|tender",
      "another|other|different vendor*|provider*|supplier*",
      "demo + competitor|other",
    ],
    good: ["better than + competitor*|other*|alternative*"],
  },
  de: {
    trouble: [
      "wettbewerb*",
      "konkurren*",
      "anderen|anderer|anderem|andere anbieter*",
      "alternativ* + pruf*|such*|ansehen|angesehen",
      "ausschreibung*",
      "mitbewerber*",
    ],
  },
  fr: {
    trouble: [
      "concurren*",
      "autre|autres fournisseur*|prestataire*|solution*",
      "appel d offres",
      "alternative* + cherch*|etudi*|compar*|regard*",
    ],
  },
  es: {
    trouble: [
      "competidor*|competencia",
      "otro|otros|otra proveedor*|solucion|herramienta",
      "alternativa* + busc*|compar*|evalu*",
      "licitacion",
    ],
  },
};

export const security: Cues = {
  en: {
    trouble: [
      "security + issue*|incident*|breach|hole|failed|fail*|concern*|vulnerab*",
      "data breach|leak*",
      "vulnerabilit*",
      "phishing",
      "hacked",
      "audit + failed|finding*",
    ],
    topic: [
      "gdpr",
      "security",
      "compliance|compliant",
      "soc 2",
      "soc2",
      "iso 27001",
      "data protection|privacy|residency",
      "data stored|hosted",
      "pen test*",
      "penetration test*",
      "dpa",
      "audit|audits|auditor*",
      "hipaa",
    ],
  },
  de: {
    trouble: ["sicherheitslucke*|sicherheitsvorfall*|datenleck*|datenpanne*", "phishing", "gehackt"],
    topic: [
      "datenschutz*",
      "dsgvo",
      "avv",
      "sicherheit|it sicherheit",
      "auftragsverarbeitung*",
      "compliance",
      "revision",
      "zertifizierung*",
    ],
  },
  fr: {
    trouble: ["faille*", "fuite* de donnees", "incident* de securite", "pirat*"],
    topic: ["rgpd", "securite", "conformite|conforme", "protection des donnees", "hebergees|heberge*", "audit|audits"],
  },
  es: {
    trouble: ["brecha*", "fuga* de datos", "vulnerabilidad*", "incidente* de seguridad", "hackeado*"],
    topic: ["rgpd", "seguridad", "cumplimiento", "proteccion de datos", "auditoria*", "lopd"],
  },
};

export const satisfaction: Cues = {
  en: {
    trouble: [
      "disappoint*",
      "unhappy",
      "dissatisf*|unsatisf*",
      "frustrat*",
      "fed up",
      "unacceptable",
      "annoy*",
      "regret*",
      "complain*",
      "waste of",
      "let down",
    ],
    good: [
      "love|loves|loved it|holdfast|the|using|this|your",
      "does what we|it need|should|says",
      "great|excellent|good|fantastic|amazing|wonderful product|tool|software|app|platform|job|service|work",
      "happy|pleased|delighted|satisfied with|about|customer",
      "very|really|super happy|pleased|satisfied",
      "happy|pleased|satisfied|delighted",
      "nothing to complain",
      "no complaints",
      "recommend*",
      "well done",
      "works well|great|fine|perfectly",
      "keep it up",
      "could not|couldnt live without",
    ],
  },
  de: {
    trouble: ["unzufrieden*", "enttausch*", "frustrier*", "verarger*", "argerlich*", "inakzeptabel*", "geht so nicht"],
    good: [
      "zufrieden*",
      "begeister*",
      "macht was",
      "was es|er|sie soll|sollen|sollte",
      "alles bestens|gut|super|top|prima",
      "empfehl*",
      "lauft gut|super|rund|prima",
      "tolles|super|gutes|klasse produkt|tool|programm",
      "nichts zu meckern|beanstanden",
    ],
  },
  fr: {
    trouble: [
      "decu|decus|decue|decues|decevant*|deception",
      "mecontent*",
      "insatisf*",
      "frustr*",
      "inacceptable*",
      "ras le bol",
    ],
    good: [
      "satisfait|satisfaits|satisfaite|satisfaites|satisfaisant",
      "ravi|ravie|ravis|ravies",
      "content|contents|contente|contentes",
      "rien a redire",
      "recommand*",
      "excellent|super produit|outil|logiciel|travail",
      "tres bon produit|outil|logiciel|travail",
      "parfait|parfaite",
      "fonctionne|marche bien",
      "fonctionne|marche tres bien",
    ],
  },
  es: {
    trouble: ["decepcion*", "insatisf*", "descontento*|descontenta*", "frustr*", "inaceptable*", "hartos|harto"],
    good: [
      "satisfecho*|satisfecha*",
      "encantado*|encantada*",
      "contento*|contenta*",
      "recomiend*|recomendamos|recomendable",
      "excelente|gran|buen producto|herramienta|trabajo|servicio",
      "funciona bien|genial|perfectamente",
      "ninguna queja",
      "nos encanta",
    ],
  },
};
