/** What customers do with the product: connect it, report from it, sign in to it. */
import type { Cues } from "../cue.ts";

export const integration: Cues = {
  en: {
    trouble: ["sync*|integration*|connector*|webhook*|import + stop*|break*|broke|fail*|disconnect*|lost"],
    topic: [
      "integration*",
      "integrate*",
      "api|apis",
      "sync|syncs|syncing|synced|synchron*",
      "webhook*",
      "connector*",
      "salesforce|hubspot connect*|integration|sync",
    ],
  },
  de: {
    trouble: ["schnittstelle*|synchron*|anbindung*|integration* + bricht|stoppt|scheitert|abgebrochen|fehlgeschlagen"],
    topic: ["schnittstelle*", "synchronisier*|synchronisation*|sync", "integration|integrationen", "anbindung*", "api"],
  },
  fr: {
    trouble: ["synchronis*|integration*|connecteur* + arrete*|echoue*|interromp*|coupe*"],
    topic: ["synchronis*", "integration*", "connecteur*", "api"],
  },
  es: {
    trouble: ["sincroniz*|integracion*|conector* + detiene*|para|paro|interrumpe*"],
    topic: ["sincroniz*", "integracion*", "conector*", "api"],
  },
};

// A report is also what is filed ("to report a bug", "reported by Kim"): only the noun counts.
export const reporting: Cues = {
  en: {
    trouble: ["report|reports|export|exports|csv + drops|shows|wrong|empty|incomplete|old"],
    topic: [
      "a|the|monthly|weekly|quarterly|our|your|new|custom report",
      "report is|does|takes|builder",
      "reports|reporting",
      "export|exports|exporting",
      "csv",
      "excel",
      "analytics",
      "chart|charts",
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
    ],
  },
  fr: {
    trouble: ["rapport|rapports + affiche*|faux|vide*|ancien*|incomplet*"],
    topic: [
      "rapport mensuel|hebdomadaire|trimestriel",
      "le|les|un|nos|vos|ce|ces rapport|rapports",
      "rapports",
      "export*",
      "excel",
      "csv",
    ],
  },
  es: {
    trouble: ["informe|informes + muestra*|vacio*|viejo*|viejas|incompleto*"],
    topic: ["informe|informes", "exportar|exportacion*|exportaciones", "excel", "csv", "reporte|reportes"],
  },
};

export const access: Cues = {
  en: {
    trouble: [
      "cannot|cant|couldnt|unable|impossible + sign|log in|into|to",
      "not able + sign|log in|into",
      "cannot|cant login",
      "locked out",
      "cannot|cant see|access|open + role*|permission*|user*|archive|folder*",
      "login|sso|2fa|mfa + loop*|fail*|broken",
      "permission* denied",
      "access denied",
      "no|lost access",
    ],
    topic: [
      "login|logins|signin",
      "logging in",
      "log|sign in|into",
      "password*",
      "sso|saml|2fa|mfa",
      "permission*",
      "access right*",
      "user|approver|admin role|roles",
    ],
  },
  de: {
    trouble: [
      "einloggen|anmelden + nicht|unmoglich",
      "anmeldung|login + nicht|unmoglich|fehl*",
      "keine|fehlende berechtigung*",
      "ausgesperrt",
      "konto + gesperrt",
      "zugriff verweigert",
      "keinen zugriff|zugang",
    ],
    topic: ["passwort*|kennwort*", "einloggen|login|anmeldung", "berechtigung*", "zugriffsrecht*", "sso"],
  },
  fr: {
    trouble: [
      "impossible|peux|peut|arrive + connecter|identifier",
      "compte + bloque*|verrouille*",
      "acces refuse",
      "pas acces",
      "pas les droits",
    ],
    topic: [
      "mot|mots de passe",
      "connexion",
      "se|me connecter",
      "identifiant*",
      "droits d acces",
      "sso",
      "autorisation*",
    ],
  },
  es: {
    trouble: [
      "no puedo|puede|podemos|pueden / imposible + iniciar sesion",
      "no puedo|puede|podemos|pueden + entrar|acceder",
      "cuenta* bloqueada*",
      "acceso denegado",
      "sin acceso|permiso*",
      "no tengo|tenemos|tiene acceso|permiso*",
    ],
    topic: ["contrasena*", "iniciar|inicio de sesion", "iniciar sesion", "permiso*", "sso"],
  },
};

export const lowUse: Cues = {
  en: {
    trouble: [
      "hardly|barely anyone|anybody|used|use|ever",
      "nobody|noone uses|used|using|logs",
      "no one uses|using|logs",
      "rarely use*",
      "adoption + low|poor|slow|weak|drop*|fall*|below",
      "usage + low|drop*|down|fall*|fell|declin*",
      "unused",
      "not|dont|never use|using|used it|the|this",
      "stopped using",
      "licences|licenses|seats + unused|idle|empty",
    ],
    good: ["adoption|usage + high|great|growing|strong|up", "use it every day|daily"],
    topic: ["adoption", "rollout|roll out"],
  },
  de: {
    trouble: [
      "kaum|selten|nicht|nie genutzt|benutzt|verwendet",
      "niemand|keiner nutzt|benutzt|verwendet|arbeitet",
      "nutzung + gering*|niedrig*|sinkt|zuruck*",
      "lizenz* + brach|ungenutzt|leer",
      "ungenutzt*",
    ],
    good: ["taglich / jeden tag + nutzen|benutzen|verwenden", "nutzung + steigt|hoch"],
    topic: ["nutzung", "akzeptanz"],
  },
  fr: {
    trouble: [
      "personne ne|n / peu + utilise*",
      "inutilise*",
      "peu utilise*",
      "adoption + faible*|baisse*",
      "licence* + inutilise*|vides",
    ],
    good: ["utilise*|utilisons + tous les jours / quotidiennement"],
    topic: ["adoption"],
  },
  es: {
    trouble: [
      "nadie|pocos|apenas + usa|usan|utiliza*",
      "sin usar",
      "no se usa|utiliza",
      "adopcion|uso + bajo|baja|escaso|escasa|cae",
      "licencia* + vacia*|inactiva*",
    ],
    good: ["usamos|utilizamos + todos los dias / diario"],
    topic: ["adopcion"],
  },
};

export const onboarding: Cues = {
  en: {
    trouble: [
      "onboarding|training|implementation|setup|rollout|migration + drag*|short|late|delayed|behind|slow|poor|stuck|took|never / not finished",
      "still not live",
      "go live + delayed|slipped|postponed",
    ],
    good: ["onboarding|training|implementation|setup + smooth|great|quick|excellent|helpful"],
    topic: [
      "onboarding",
      "onboard|onboarded",
      "training|trainings|webinar*",
      "implementation",
      "setup",
      "set|setting up",
      "go live",
      "data migration",
      "invite + colleague*|user*|team|people|coworker*",
      "new starters|joiners",
    ],
  },
  de: {
    trouble: [
      "einfuhrung|schulung|einrichtung|migration|onboarding + zieht|kurz|spat|verzogert*|schleppend|schlecht*|hinter",
    ],
    good: ["einfuhrung|schulung|einrichtung|onboarding + gut|reibungslos*|super|schnell"],
    topic: [
      "schulung|schulungen",
      "onboarding",
      "einfuhrung",
      "einrichtung|einrichten",
      "datenubernahme|datenmigration",
      "kollegen|benutzer|nutzer|kollegin + einladen|lade|hinzufugen",
      "einarbeitung",
    ],
  },
  fr: {
    trouble: ["mise en place / formation|deploiement|migration + traine*|court|courte*|retard|tardi*|lente"],
    good: ["mise en place / formation|deploiement + parfait*|reussi*|excellent*|rapide"],
    topic: [
      "formation|formations",
      "mise en place",
      "mise en route",
      "deploiement",
      "parametrage",
      "inviter + collegue*|utilisateur*",
      "prise en main",
    ],
  },
  es: {
    trouble: ["puesta en marcha / implantacion|formacion|capacitacion|migracion + alarga*|corta|corto|retras*|lenta"],
    good: ["implantacion|formacion|capacitacion + excelente|perfecta|rapida|buena"],
    topic: [
      "formacion|capacitacion",
      "implantacion",
      "puesta en marcha",
      "configuracion inicial",
      "invito|invitar|invitamos + companero*|usuario*|colega*",
    ],
  },
};
