import { actorFor } from "../access/identify-actor";
import { requirePermission } from "../access/scope";
import { createCustomer } from "../customers/create-customer";
import type { Intent } from "../customers/customer";
import { fillFields } from "../fields/fill-fields";
import { createLead } from "../leads/create-lead";
import { createProduct } from "../products/save-product";
import { setPrice } from "../products/set-price";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { serialNumbers, serialsIn } from "../stock/serial-numbers";
import { importRef, type ImportFile, type ImportKind, type ImportRow } from "./import-file";
import { importMachine, type ImportVerb } from "./import.machine";
import { openStock } from "./open-stock";
import { ownAnswers } from "./own-columns";
import { permissionToMake } from "./receive-import";

/** Rows in one transaction; the card shows how far it is after each. */
const batch = 50;

interface ImportRefWith {
  readonly id: Id;
  readonly version?: number;
}

/** Begins to carry an import out; what follows is done batch by batch (`advanceImport`). Refuses `import.faulty`, `import.nothingNew`. */
export async function startImport(tx: Tx, actor: Actor, ref: ImportRefWith): Promise<ImportFile> {
  const file = await lockImport(tx, ref);
  requirePermission(actor, permissionToMake[file.kind]);
  return moveImport(tx, actor, "start", file, { startedBy: actor.personId });
}

/** Leaves an import alone; the same file may then be sent again. */
export async function dropImport(tx: Tx, actor: Actor, ref: ImportRefWith): Promise<ImportFile> {
  return moveImport(tx, actor, "drop", { ...(await lockImport(tx, ref)), onceKey: null });
}

/** The next rows of a running import, in the name of who started it; the last ones finish it. A row that is refused is kept with the reason. */
export async function advanceImport(tx: Tx, importId: Id, startedBy: Id): Promise<void> {
  const file = await tx.imports.lock(importId);
  if (file?.state !== "running") return;
  const person = await tx.people.find(startedBy);
  if (!person) return;
  const actor = await actorFor(tx, { ...person, active: true }, null);
  const rows = await tx.imports.rowsOf(file.id, "new", batch);
  for (const row of rows) {
    const made = await tx.attempt(() => makeOf(tx, actor, file.kind, row));
    await tx.imports.saveRow(
      "done" in made ? { ...row, outcome: "made", recordId: made.done } : { ...row, outcome: "refused", problem: made.refused.code },
    );
  }
  if (rows.length < batch) return void (await moveImport(tx, actor, "finish", file, { startedBy }));
  await tx.imports.save(file);
  tx.emit({ type: "import.advanced", subject: importRef(file), actorId: startedBy, data: { number: file.number, startedBy } });
}

async function lockImport(tx: Tx, ref: ImportRefWith): Promise<ImportFile> {
  const file = await tx.imports.lock(ref.id);
  if (!file) throw new Refusal("import.notFound");
  requireVersion("import", file, ref.version);
  return file;
}

async function moveImport(
  tx: Tx,
  actor: Actor,
  verb: ImportVerb,
  file: ImportFile,
  more: Readonly<Record<string, unknown>> = {},
): Promise<ImportFile> {
  const counts = await tx.imports.counts(file.id);
  const moved = applyTransition(actor, importMachine, verb, file, { faults: counts.fault, fresh: counts.new });
  const saved = await tx.imports.save(moved);
  auditChange(tx, actor, `import.${verb}`, importRef(file), file, saved);
  const type = importMachine.transitions.find((move) => move.name === verb)?.emits;
  if (type !== undefined) {
    const data = { number: file.number, made: counts.made, refused: counts.refused, receivedBy: file.receivedBy, ...more };
    tx.emit({ type, subject: importRef(file), actorId: actor.personId, data });
  }
  return saved;
}

/** The record, with what the row says for the company's own fields of it: both or neither. */
async function makeOf(tx: Tx, actor: Actor, kind: ImportKind, row: ImportRow): Promise<Id> {
  const id = await makers[kind](tx, actor, row);
  const answers = ownAnswers(row.fields);
  if (Object.keys(answers).length === 0) return id;
  await tx.flush();
  await fillFields(tx, actor, { record: { kind, id }, answers, whole: false, making: true });
  return id;
}

type Make = (tx: Tx, actor: Actor, row: ImportRow) => Promise<Id>;

/** Each row through the record's own use case, with all that it refuses. */
const makers: Readonly<Record<ImportKind, Make>> = {
  async customer(
    tx,
    actor,
    { fields: { name = "", contact, title, phone, email, ownerId, currency, intent, shortName, creditCode, address } },
  ) {
    if (ownerId !== undefined && ownerId !== actor.personId) requirePermission(actor, "lead.assign");
    const reach = contact ?? (phone !== undefined || email !== undefined ? name : undefined);
    const customer = await createCustomer(tx, actor, {
      name,
      shortName: shortName ?? null,
      creditCode: creditCode ?? null,
      address: address ?? null,
      intent: (intent as Intent | undefined) ?? null,
      ...(currency !== undefined && { currency }),
      ...(ownerId !== undefined && { ownerId }),
      contacts: reach === undefined ? [] : [{ name: reach, title: title ?? null, phone: phone ?? null, email: email ?? null }],
    });
    return customer.id;
  },
  async lead(tx, actor, { fields: { name = "", contact, title, phone, email, ownerId, source, region, interest } }) {
    const lead = await createLead(tx, actor, {
      company: name,
      contactName: contact ?? null,
      contactTitle: title ?? null,
      phone: phone ?? null,
      email: email ?? null,
      source: source ?? null,
      region: region ?? null,
      interest: interest ?? null,
      toId: ownerId ?? null,
    });
    return lead.id;
  },
  async price(tx, actor, { fields: { productId = "", unit = "base", price = "", currency = "", minQuantity, discount, customerId } }) {
    const set = await setPrice(tx, actor, {
      productId,
      unit,
      price,
      currency,
      ...(minQuantity !== undefined && { minQuantity }),
      ...(discount !== undefined && { discountPercent: discount }),
      ...(customerId !== undefined && { customerId }),
    });
    return set.productId;
  },
  async stock(tx, actor, { id, fields: { productId = "", warehouseId = "", quantity = "", unit = "base", lot, expiry, cost, serials } }) {
    await openStock(tx, actor, {
      productId,
      warehouseId,
      quantity,
      unit,
      lot: lot === undefined ? null : { number: lot, expiryDay: expiry ?? null },
      unitCost: cost ?? null,
      ...(serials !== undefined && { serials: serialNumbers(serialsIn(serials)) }),
      source: { kind: "import", id },
    });
    return productId;
  },
  async product(tx, actor, { fields: { sku = "", nameZh = sku, nameEn = nameZh, unit = "pcs", price, currency } }) {
    const product = await createProduct(tx, actor, { sku, nameZh, nameEn, baseUnit: unit, evenIfAlike: true });
    if (price !== undefined) {
      await setPrice(tx, actor, { productId: product.id, unit: "base", price, currency: currency ?? (await companyOf(tx)).baseCurrency });
    }
    return product.id;
  },
};
