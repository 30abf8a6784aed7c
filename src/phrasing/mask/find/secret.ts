/** Keys, tokens and passwords: by the form their makers gave them, by the word before them, by looking random beside such a word. */
import { type Finder, type Finding, findingOf } from "../finding.ts";
import { looksRandom } from "./looks-random.ts";
import { secretPatterns } from "./secret-patterns.ts";

const word =
  "pw|pass(?:word|wort|code|[ -]?phrase|wd)?|pwd|kennwort|passwort|zugangscode|mot de passe|contrase(?:ñ|n)a|clave|senha|palavra-passe|wachtwoord|has[lł]o|lösenord|adgangskode|passord|salasana|şifre|heslo|пароль|パスワード|密码|密碼|비밀번호|parola d['’]ordine|" +
  "secret|geheimnis|api[ _-]?key|api[ _-]?token|access[ _-]?key(?:[ _-]?id)?|secret[ _-]?(?:access[ _-]?)?key|client[ _-]?secret|" +
  "(?:access|auth|refresh|session|bearer|bot|id)?[ _-]?token|private[ _-]?key|signing[ _-]?key|encryption[ _-]?key|credentials?|pin|otp|2fa(?:[ -]?code)?|tan|" +
  "login[ _-]?code|verification[ _-]?code|aws_[a-z_]{3,40}|x-(?:[a-z]{1,20}-){0,3}(?:auth|key|token|secret)|connection[ _-]?string";
/** In the query of an address it is the whole address that goes. */
const assigned = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|[?&#;][\w.-]{0,40})(?:${word})[\\"'\u0060*]{0,6}\s{0,3}(?::|=>?|:=)\s{0,3}(?:[\\"'\u0060*<]{0,6})(?<value>[^\s"'\u0060<>,;\\]{4,200})`,
  "giu",
);
const told = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${word})\s{1,3}(?:(?:for|of|für|von|pour|para|per|voor)\s{1,3}\S{1,80}\s{1,3})?(?:(?:is|was|ist|lautet|est|es|è|é|to|auf|à|now|jetzt)\s{1,3}){0,2}["'\u0060*]{0,2}(?<value>[^\s"'\u0060<>,;]{6,200})`,
  "giu",
);
/** "login: admin, …" */
const afterUser =
  /(?<!\p{L})(?:login|user(?: ?name)?|account|benutzer(?:name)?|usuario|utilisateur|utente|gebruiker|usuário)\s{0,2}[:=]\s{0,2}[^\s,;/]{1,60}(?:\s{0,2}[,;/]\s{0,2}|\s{1,2})(?<value>[^\s"'<>,;]{6,200})/giu;
/** As programs are given both: `curl -u admin:…`. */
const asOption = /(?<=\s)(?:-u|--user)[ =]["']?[^\s:"']{1,60}:(?<value>[^\s"']{4,200})/gu;
/** "… is the API key". */
const toldAfter = new RegExp(
  String.raw`(?<![^\s"'\u0060(])(?<value>[^\s"'\u0060<>,;]{8,200})(?=["'\u0060)]{0,2}\s{1,3}(?:is|was|ist|war|est|es|è|é)\s{1,3}(?:(?:the|our|my|their|new|das|der|unser|mein|le|la|el|il|o|a)\s{1,3}){0,2}(?:${word})(?![\p{L}\p{N}]))`,
  "giu",
);
/** "password hunter2": of passwords alone, as "token" and "key" stand before names of versions. */
const followed =
  /(?<![\p{L}\p{N}])(?:pass(?:word|wort|code|wd)?|pw|pwd|kennwort|passwort|contraseña|senha|wachtwoord|has[lł]o)\s{1,2}(?<value>(?!(?:sha|md|oauth|v|sso|saml)[\d-])[\p{L}!#$%&+=?_-]{2,40}\d[^\s"'<>,;]{0,60})(?=["'.,;!?)\s]|$)/giu;
/** "login with admin:tiger123". */
const joined =
  /(?<!\p{L})(?:log ?in|logged in|sign in|credentials?|anmelden|zugang)(?: (?:with|using|as|mit|are))?[: ]{1,2}[\p{L}][^\s:"',;/]{1,40}[:/](?<value>[^\s"',;/]{6,100})/giu;
/** What a browser shows its server at every request (RFC 6265 §4.2, RFC 9110 §11.6.2). */
const header =
  /(?<![\p{L}\p{N}])(?:(?:proxy-)?authorization:[ \t]{0,3}(?:[a-z]{3,12}[ \t]{1,3})?(?<value>[^\s"']{16,2000})|(?:set-)?cookie:[ \t]{0,3}[\w.-]{1,60}=[^\n]{2,2000})/giu;

/** One-time codes are digits alone, so the word before them has to say so. */
const code =
  /(?<![\p{L}\p{N}])(?:otp|tan|pin|cvv|cvc|cvv2|card security code|(?:2fa|mfa)(?: code)?|(?:verification|security|login|access|one-time|auth(?:entication)?|sms) (?:code|password|pin)|bestätigungscode|sicherheitscode|einmalcode|code de (?:vérification|sécurité)|código de (?:verificación|verificação|seguridad|segurança)|codice di (?:verifica|sicurezza)|verificatiecode)(?: (?:is|was|ist|lautet|est|es|é|è))?[:=]? {0,2}(?<value>\d{3}[ -]\d{3}|\d{4,8}|(?<=cv[vc]2?[: ]{1,3})\d{3})(?![\p{L}\p{N}]|[.,]\d| ?%)/giu;
const endOfSentence = /[.!?)\]*]+$/u;

export const secrets: Finder = ({ text }) => [
  ...secretPatterns.flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].map((match) => findingOf("SECRET", match, same)),
  ),
  ...[...text.matchAll(assigned)].flatMap((match) => secretIn(match, couldBeAssigned)),
  ...[code, header].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => findingOf("SECRET", match, same))),
  ...[followed, joined].flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => secretIn(match, hasDigit))),
  ...[told, toldAfter, afterUser, asOption].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => secretIn(match, looksRandom)),
  ),
];

function secretIn(match: RegExpExecArray, isSecret: (value: string) => boolean): Finding[] {
  const finding = findingOf("SECRET", match, same);
  const value = finding.key.replace(endOfSentence, "");
  return isSecret(value) ? [{ ...finding, end: finding.start + value.length, key: value }] : [];
}

/** "Password: reset on Monday" tells a story; what holds a digit or a sign, or changes case inside, is the thing itself. */
function couldBeAssigned(value: string): boolean {
  return (
    /\d|[^\p{L}\p{N}.,-]|\p{Ll}\p{Lu}/u.test(value) && !/^(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|https?:\/\/.*)$/u.test(value)
  );
}

function hasDigit(value: string): boolean {
  return /\d/u.test(value);
}

function same(value: string): string {
  return value;
}
