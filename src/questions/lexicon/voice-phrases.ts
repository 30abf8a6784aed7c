/** Every way of asking what customers say: what they complain about, what they write, their feedback; in four languages. */

const english =
  "says|said|saying|say|write about|writes about|writing about|wrote about|written about|talk about|talks about|talking about|mention|mentions|" +
  "complain|complains|complained|complaining|complain about|complains about|complained about|complaining about|complaint|complaints|" +
  "feedback|customer feedback|client feedback|user feedback|voice of the customer|customer voice|gripe|gripes|gripe about|moan about|" +
  "unhappy about|frustrated about|upset about|annoyed about|bothers|bothering|dislike|dislikes|themes|ticket themes|feedback themes|" +
  "complaint themes|ticket topics|feedback topics|pain points|customer complaints|client complaints|biggest complaints|top complaints|main complaints|" +
  "most complained about|common complaints|most common complaints|tickets about|hear from|hearing from|heard from";

const german =
  "sagt|sagen|sagte|sagten|gesagt|schreibt|schreiben|geschrieben|beschwert|beschweren|beschwerde|beschwerden|beklagt|beklagen|klagt|klagen|klagt uber|klagen uber|" +
  "woruber|woruber beschwert|woruber beschweren|woruber beschwert sich|woruber beschweren sich|woruber klagt|woruber klagen|uber was|beschwert sich|beschweren sich|kritisiert|kritisieren|bemangelt|bemangeln|" +
  "reklamation|reklamationen|kundenfeedback|ruckmeldung|ruckmeldungen|kritik|unzufrieden mit|themen|kundenstimmen|stort|nervt|reklamiert";

const french =
  "dit|dit il|disent|disent ils|a dit|ont dit|ecrit|ecrivent|se plaint|se plaignent|se plaint il|s est plaint|plaint|plaignent|de quoi|de quoi se plaint|de quoi se plaignent|plainte|plaintes|" +
  "reproche|reprochent|critique|critiquent|critiques|reclamation|retours|retours clients|avis clients|avis|doleances|mecontents de|mecontent de|themes des tickets";

const spanish =
  "dice|dicen|dijo|dijeron|ha dicho|han dicho|escribe|escriben|se queja|se quejan|se quejo|se quejaron|queja|quejan|de que|de que se queja|de que se quejan|quejas|" +
  "reclamacion|reclamaciones|reclaman|reclama|comentarios|opinan|opina|opiniones|critican|critica|criticas|molesta a|molesta|descontentos con|temas";

export const voicePhrases = [english, german, french, spanish].join("|");

/** Said to the program, or of it: nobody asks then what a customer says. */
export const sayingPhrases =
  "you say|you say about|would you say|could you say|can you say|to say|to say about|say that|i say|i said|as i said|lets say|let s say|we say|say so";
