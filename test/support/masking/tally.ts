/** Examined texts -> per type how much was found and how much of what was said is right, and which harmless lines were touched. */
import { groupBy } from "../../../src/core/group-by.ts";
import { entityTypes } from "../../../src/phrasing/mask/masked-text.ts";
import type { Examined, Finding, Outcome } from "./examine.ts";
import type { Label } from "./labelled-set.ts";

export interface Row {
  /** A type, or "PERSON, known" and its like: of persons it matters how they could be told. */
  readonly name: string;
  readonly labelled: number;
  readonly found: number;
  readonly mistaken: number;
  readonly leaked: number;
  /** found / labelled, 0..1. */
  readonly recall: number;
  /** Of what was said to be of this type, 0..1; of persons together. null = nothing was. */
  readonly precision: number | null;
}

export interface Tally {
  readonly texts: number;
  readonly rows: readonly Row[];
  readonly harmless: { readonly lines: number; readonly touched: readonly Examined[] };
  /** Texts in which a figure that had to stay was masked. */
  readonly eaten: readonly Examined[];
}

export function tally(examined: readonly Examined[]): Tally {
  const findings = groupBy(
    examined.flatMap((one) => one.findings),
    ({ label }) => rowOf(label),
  );
  const harmless = examined.filter(({ of }) => of.harmless);
  return {
    texts: examined.length,
    rows: [...findings].map(([name, found]) => row(name, found, examined)).sort(byType),
    harmless: { lines: harmless.length, touched: harmless.filter(({ needless }) => needless.length > 0) },
    eaten: examined.filter(({ eaten }) => eaten.length > 0),
  };
}

/** 0..1: the least share of rows that were found, mistaken types counted as not found. @throws Error for a name that no row has. */
export function recallOf({ rows }: Tally, name: string): number {
  const row = rows.find((one) => one.name === name);
  if (row === undefined) throw new Error(`Nothing is labelled ${name}`);
  return row.recall;
}

function rowOf({ type, name }: Label): string {
  return name === undefined ? type : `${type}, ${name}`;
}

function row(name: string, findings: readonly Finding[], examined: readonly Examined[]): Row {
  const count = (outcome: Outcome): number => findings.filter((one) => one.outcome === outcome).length;
  return {
    name,
    labelled: findings.length,
    found: count("found"),
    mistaken: count("mistaken"),
    leaked: count("leaked"),
    recall: count("found") / findings.length,
    precision: precision(typeOf(name), examined),
  };
}

function precision(type: string, examined: readonly Examined[]): number | null {
  const said = examined.flatMap(({ said }) => said).filter((entity) => entity.type === type);
  const right = examined.flatMap(({ rightly }) => rightly).filter((entity) => entity.type === type);
  return said.length === 0 ? null : right.length / said.length;
}

function typeOf(name: string): string {
  return name.split(",")[0] ?? name;
}

const typeNames: readonly string[] = entityTypes;

function byType(one: Row, other: Row): number {
  const place = ({ name }: Row): number => typeNames.indexOf(typeOf(name));
  return place(one) - place(other) || other.name.localeCompare(one.name);
}
