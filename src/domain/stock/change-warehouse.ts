import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { newId } from "../shared/id";
import { auditChange, auditCreated, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { Warehouse } from "./stock";

/** What people say of a warehouse: its number never changes. */
export interface WarehouseGiven {
  readonly number: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Smaller ones come first where the bot chooses; left out: as it is, or the last. */
  readonly position?: number;
}

/** A new warehouse, or other names for one that is there; a closed one is open again. Refuses `warehouse.badNumber`, `text.*`. */
export async function putWarehouse(tx: Tx, actor: Actor, given: WarehouseGiven): Promise<Warehouse> {
  requirePermission(actor, "configuration.manage");
  await tx.settings.lock();
  const all = await tx.stock.warehouses();
  const number = given.number.trim().toUpperCase();
  if (!/^[A-Z][A-Z0-9]{0,9}$/.test(number)) throw new Refusal("warehouse.badNumber", { number: given.number.slice(0, 20) });
  const known = all.find((each) => each.number === number);
  const after = {
    number,
    nameZh: requireText("nameZh", given.nameZh, 100),
    nameEn: requireText("nameEn", given.nameEn, 100),
    position: given.position ?? known?.position ?? Math.max(0, ...all.map(({ position }) => position)) + 1,
    closed: false,
  };
  if (!known) {
    const warehouse = { id: newId(), ...after };
    await tx.stock.addWarehouse(warehouse);
    auditCreated(tx, actor, "warehouse.add", { kind: "warehouse", id: warehouse.id }, warehouse);
    return told(tx, actor, warehouse);
  }
  return save(tx, actor, "warehouse.change", known, { ...known, ...after });
}

/** Used no more; what was done in it stays. Refuses `warehouse.unknown`, `warehouse.last`, `warehouse.hasStock`, `warehouse.inUse`. */
export async function closeWarehouse(tx: Tx, actor: Actor, number: string): Promise<Warehouse> {
  requirePermission(actor, "configuration.manage");
  await tx.settings.lock();
  const open = openOnes(await tx.stock.warehouses());
  const warehouse = open.find((each) => each.number === number.trim().toUpperCase());
  if (!warehouse) throw new Refusal("warehouse.unknown", { number: number.slice(0, 20), warehouses: open.map((each) => each.number) });
  if (open.length === 1) throw new Refusal("warehouse.last", { number: warehouse.number });
  const levels = await tx.stock.levelsIn(warehouse.id);
  if (levels.length > 0) {
    const products = await tx.stock.namesOf(levels[0] ?? { productId: "", warehouseId: "", lotId: "" });
    throw new Refusal("warehouse.hasStock", {
      number: warehouse.number,
      sku: products.sku,
      count: new Set(levels.map((each) => each.productId)).size,
    });
  }
  const documents = await tx.stock.openDocumentsIn(warehouse.id);
  if (documents.length > 0) throw new Refusal("warehouse.inUse", { number: warehouse.number, documents });
  return save(tx, actor, "warehouse.close", warehouse, { ...warehouse, closed: true });
}

export function openOnes(warehouses: readonly Warehouse[]): readonly Warehouse[] {
  return warehouses.filter(({ closed }) => !closed);
}

async function save(tx: Tx, actor: Actor, verb: string, before: Warehouse, after: Warehouse): Promise<Warehouse> {
  if (JSON.stringify(before) === JSON.stringify(after)) return after;
  await tx.stock.saveWarehouse(after);
  auditChange(tx, actor, verb, { kind: "warehouse", id: after.id }, before, after);
  return told(tx, actor, after);
}

function told(tx: Tx, actor: Actor, warehouse: Warehouse): Warehouse {
  const { id, number, closed } = warehouse;
  tx.emit({ type: "warehouse.changed", subject: { kind: "warehouse", id }, actorId: actor.personId, data: { number, closed } });
  return warehouse;
}
