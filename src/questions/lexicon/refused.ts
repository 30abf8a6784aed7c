/** Text that is never a question about this book: orders to the program, code, other people's data, small talk. */
import type { Entry } from "./senses.ts";

// Nothing here guards anything: no text can reach SQL or a model's decision. It keeps such a text from being answered by accident.
const phrases =
  "ignore previous|ignore all|ignore your|ignore the|ignore everything|disregard|previous instructions|all instructions|prior instructions|" +
  "your instructions|your prompt|system prompt|developer mode|jailbreak|you are now|act as|pretend|roleplay|role play|reveal|" +
  "drop table|drop database|drop all|delete|delete all|delete everything|truncate|select from|select|insert into|update set|union select|" +
  "where 1|or 1 1|exec|execute|eval|script|sudo|rm rf|shutdown|wipe|destroy|hack|bypass|override|disable|" +
  "password|passwords|passwort|api key|api keys|apikey|secret|secrets|token|tokens|credentials|database|other organisation|" +
  "other organisations|other organization|other organizations|other org|other orgs|another org|another organisation|another organization|" +
  "other tenant|other tenants|another tenant|other workspace|all tenants|all organisations|all organizations|every organisation|every organization|other companies data|" +
  "ignoriere|ignorez|ignora|losche|supprime|supprimer|borra|eliminar|contrasena|mot de passe|" +
  "joke|poem|poems|story|song|recipe|weather|wetter|translate|lyrics|haiku|essay|bitcoin|stock price|lunch|" +
  "salary|salaries|social security|credit card|phone number|email address|home address";

export const refusedEntries: readonly Entry[] = [{ sense: { kind: "refused" }, phrases }];
