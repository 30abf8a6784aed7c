/** Words that stand where a name would, in addresses, greetings and signatures, and are none. */
export const notNames: ReadonlySet<string> = new Set(
  (
    "info sales support help helpdesk billing accounts accounting finance office contact hello hi team teams service services admin administrator " +
    "noreply no reply do not donotreply mail mailer email newsletter news marketing press jobs careers hr legal privacy security abuse webmaster " +
    "postmaster root customer customers success care all everyone everybody there folks guys both colleagues world friends again partner partners " +
    "sir madam mr mrs ms dr order orders invoice invoices payment payments shop store it dev ops devops test demo user users group management " +
    "kunden kundenservice rechnung buchhaltung zusammen alle allerseits leute kollegen damen herren liebe service vertrieb " +
    "tous toutes bonjour equipe équipe client clients todos todas equipo cliente tutti tutte squadra clienti equipa iedereen allemaal " +
    "product products updates update notification notifications alert alerts report reports web site digital global project projects events community feedback survey surveys data export api cloud status digest calendar invite invites hiring manager plan plans enterprise starter basic premium trial pricing bot holdfast channel here the your our my account thank thanks regards best sent from please let and for with we you i it this that"
  ).split(" "),
);
