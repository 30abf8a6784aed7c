/** The words beside which a name stands, in the languages of the product's users: titles, greetings, farewells, headers, roles. */

/** A title belongs to a name and is none. */
export const titled =
  "M(?=\\. )|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau|Hr|Fr|Mme|Mlle|Sra?|Srta|Sig|Dhr|dhr|Mevr|mevr|[Mm]onsieur|[Mm]adame|[Ss]eñora?|[Ss]enhora?|[Ss]ignora?|[Dd]ott(?:\\.?ssa)?|[Mm]evrouw|[Mm]eneer|[Hh]eer|[Pp]ani";

export const greetings = [
  "Hi|Hello|Hey|Dear|Good morning|Good afternoon|Good evening",
  "Hallo|Liebe[rs]?|Guten Tag|Guten Morgen|Servus|Moin|Sehr geehrte[rs]?|Grüezi|Grüß Gott",
  "Bonjour|Bonsoir|Salut|Chère?|Coucou",
  "Hola|Estimad[oa]|Querid[oa]|Buenos días|Buenas tardes|Buenas",
  "Ciao|Buongiorno|Buonasera|Salve|Gentile|Car[oa]|Egregio|Gentilissim[oa]",
  "Olá|Oi|Bom dia|Boa tarde|Prezad[oa]|Car[oa]",
  "Beste|Hoi|Geachte|Goedemorgen|Goedemiddag",
  "Dzień dobry|Cześć|Witam|Szanown[ya]|Hej|Hei|Kjære|Kære|Bäste|Bästa",
].join("|");

export const farewells = [
  "Best|Best regards|Kind regards|Warm regards|Regards|Best wishes|All the best|Thanks|Many thanks|Thank you|Thanks again|Cheers|Sincerely|Yours sincerely|Yours faithfully|Yours truly|Respectfully|Warmly|Talk soon",
  "Viele Grüße|Beste Grüße|Liebe Grüße|Freundliche Grüße|Schöne Grüße|Mit freundlichen Grüßen|Mit freundlichem Gruß|Herzliche Grüße|Grüße|Gruß|VG|LG|MfG|Danke|Vielen Dank",
  "Cordialement|Bien cordialement|Bien à vous|Merci|Sincères salutations|Salutations|À bientôt|Amicalement",
  "Saludos|Un saludo|Saludos cordiales|Atentamente|Gracias|Un abrazo",
  "Cordiali saluti|Distinti saluti|Saluti|Un saluto|Grazie",
  "Atenciosamente|Cumprimentos|Com os melhores cumprimentos|Obrigad[oa]|Abraços|Um abraço",
  "Met vriendelijke groet|Met vriendelijke groeten|Vriendelijke groet|Groet|Groeten|Groetjes|Hartelijke groet|Bedankt",
  "Pozdrawiam|Z poważaniem|Mvh|Med vänlig hälsning|Med vänliga hälsningar|Hälsningar|Med venlig hilsen|Med vennlig hilsen|Hilsen",
].join("|");

export const headers =
  "From|To|Cc|CC|Bcc|Reply-To|Sent by|Contact|Attn|Name|Caller|Requester|Requested by|Reported by|Assignee|Von|An|Ansprechpartner(?:in)?|De|À|Para|Da|Van|Aan";

export const introductions = [
  "[Mm]y name is|[Mm]ein Name ist|[Ii]ch heiße|[Jj]e m['’]appelle|[Mm]on nom est|[Mm]e llamo|[Mm]i nombre es|[Mm]i chiamo|[Mm]i nome è",
  "[Oo] meu nome é|[Mm]eu nome é|[Mm]e chamo|[Mm]ijn naam is|[Ii]k heet|[Nn]azywam się|[Jj]ag heter|[Jj]eg hedder|[Jj]eg heter",
].join("|");

/** The line under a name in a signature. */
export const roles =
  "Head|Director|Manager|VP|Vice President|President|CEO|CTO|CFO|COO|CIO|CMO|CISO|Chief|Founder|Co-Founder|Owner|Engineer|Lead|Officer|Partner|Consultant|Analyst|Administrator|Coordinator|Specialist|Assistant|Account|Customer|Senior|Sales|Leiter(?:in)?|Geschäftsführer(?:in)?|Vertrieb|Einkauf|Abteilung|Directeur|Directrice|Responsable|Director[a]|Gerente|Direttore|Direttrice|Responsabile|Diretor[a]?|Directeur|Hoofd|Teamleiter(?:in)?|Projektleiter(?:in)?";
