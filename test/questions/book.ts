/** The organisation of these tests: names chosen for what can go wrong with them. */
import type { Vocabulary } from "../../src/questions/question.ts";

const names = [
  "Acme",
  "Globex Robotics GmbH",
  "Globex Logistics",
  "Initech",
  "Renewal Energy",
  "NRR Analytics",
  "May Logistics",
  "Müller & Söhne AG",
  "Société Générale",
  "O'Brien Foods",
  "McDonald's",
  "L'Oréal",
  "3M",
  "Company_12",
  "Company_13",
  "Harbor Freight Systems Inc.",
  "Nordwind S.A.",
  "Northwind",
  "Drip Coffee",
  "Target",
  "Robert'); DROP TABLE Students;--",
];

export const book: Vocabulary = {
  accounts: names.map((name, place) => ({
    id: `a${String(place).padStart(2, "0")}`,
    name,
    ...(name === "Société Générale" && { aliases: ["SocGen"] }),
  })),
  owners: ["Dana Scully", "Ben Okafor", "Ana de la Cruz"],
  segments: ["Enterprise", "Mid-Market", "SMB"],
  regions: ["EMEA", "APAC", "North America", "IN"],
  plans: ["Pro", "Basic"],
};
