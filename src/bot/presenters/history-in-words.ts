import { recordHistoryCard } from "../../../cards/operations/record-history.card";
import { nameOf } from "../../domain/access/person";
import type { Actor, Language } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import { stateLabels } from "../../domain/shared/state-labels";
import type { Tx } from "../../domain/shared/tx";
import type { AuditLine } from "../pipeline/stores";
import { actWords, fieldWords } from "../texts/history";
import { localMoment, systemName } from "./wording";

type Lines = Parameters<typeof recordHistoryCard.render>[0]["lines"];

/** Of no use to a reader: keys, and what follows from other fields. */
const unsaid = new Set(["id", "version", "createdAt", "contentHash", "editedBy", "nameKey", "companyKey", "escalatedAt", "assignedAt"]);
const isKey = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** Lines of the log in the viewer's words. A new record's line tells that it was made, not each of its fields. */
export async function historyInWords(tx: Tx, viewer: Actor, lines: readonly AuditLine[]): Promise<Lines> {
  const keys = new Set(lines.flatMap(({ actorId, before, after }) => [actorId, ...keysIn(before), ...keysIn(after)]));
  const people = new Map((await tx.people.findMany([...keys])).map((person) => [person.id, nameOf(person, viewer.language)]));
  const warehouses = new Map((await tx.stock.warehouses()).map((each) => [each.id, viewer.language === "zh" ? each.nameZh : each.nameEn]));
  const named = (id: Id) => people.get(id) ?? warehouses.get(id) ?? null;
  return lines.map((line) => ({
    at: localMoment(viewer, line.happenedAt),
    who: people.get(line.actorId) ?? systemName[viewer.language],
    did: actInWords(line.verb, viewer.language),
    changes: line.before === null ? [] : changesOf(line, viewer.language, named),
    said: line.said,
  }));
}

function keysIn(values: Readonly<Record<string, unknown>> | null): Id[] {
  return Object.values(values ?? {}).filter((value): value is Id => typeof value === "string" && isKey.test(value));
}

function actInWords(verb: string, language: Language): string {
  const act = verb.slice(verb.indexOf(".") + 1);
  return actWords[act]?.[language] ?? spaced(act);
}

function changesOf(line: AuditLine, language: Language, named: (id: Id) => string | null): string[] {
  const { before, after } = line;
  return Object.keys(after ?? {}).flatMap((name) => {
    if (unsaid.has(name)) return [];
    const label = fieldWords[name.replace(/Id$/, "")]?.[language] ?? spaced(name);
    const colon = language === "zh" ? "：" : ": ";
    const [was, is] = [before?.[name], after?.[name]].map((value) => valueInWords(line.subject.kind, name, value, language, named));
    // What it points at may have no name here, and what is a list is looked up on the record itself.
    return was === undefined || is === undefined ? [label] : [`${label}${colon}${was} → ${is}`];
  });
}

/** undefined: something that a word does not hold. */
function valueInWords(
  kind: string,
  name: string,
  value: unknown,
  language: Language,
  named: (id: Id) => string | null,
): string | undefined {
  if (value === null || value === undefined || value === "") return "—";
  if (typeof value === "boolean") return { zh: { true: "是", false: "否" }, en: { true: "yes", false: "no" } }[language][`${value}`];
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return undefined;
  if (isKey.test(value)) return named(value) ?? undefined;
  if (name !== "state") return value.length > 80 ? `${value.slice(0, 80)}…` : value;
  const labels = (stateLabels as Readonly<Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>>)[kind];
  return labels?.[value]?.[language] ?? value;
}

/** "deliverBy" → "deliver by". */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
}
