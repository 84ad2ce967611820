import type { Id } from "../shared/id";
import { quantity, total, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { GivenSerials } from "./serial";
import { serialNumbers } from "./serial-numbers";

/** The numbers that were given for a document, handed out to its lines. */
export interface SerialsToGive {
  /** How many were given for a product and are not handed out yet. */
  count(productId: Id): Quantity;
  /** So many of them, in the order given; undefined where none were given for the product. */
  take(productId: Id, wanted: Quantity): readonly string[] | undefined;
  /** Refuses `serial.countDiffers` when more were given than the document moves. */
  requireAllTaken(): Promise<void>;
}

/**
 * Whose numbers they are: the named product's, the only one among the document's that keeps serial numbers, or the only one
 * that knows them. Refuses `serial.whichProduct`, `serial.notKept`, and what `serialNumbers` refuses.
 */
export async function serialsToGive(tx: Tx, given: readonly GivenSerials[], productIds: readonly Id[]): Promise<SerialsToGive> {
  const numbers = new Map<Id, string[]>();
  for (const each of given) {
    const productId = each.productId ?? (await productMeant(tx, serialNumbers(each.numbers), productIds));
    numbers.set(productId, serialNumbers([...(numbers.get(productId) ?? []), ...each.numbers]));
  }
  const taken = new Map<Id, number>();
  return {
    count: (productId) => quantity((numbers.get(productId)?.length ?? 0) - (taken.get(productId) ?? 0)),
    take(productId, wanted) {
      const all = numbers.get(productId);
      if (!all) return undefined;
      const from = taken.get(productId) ?? 0;
      const part = all.slice(from, from + Math.floor(Number(wanted)));
      taken.set(productId, from + part.length);
      return part;
    },
    async requireAllTaken() {
      for (const [productId, all] of numbers) {
        const moved = taken.get(productId) ?? 0;
        if (moved === all.length) continue;
        const { sku } = await tx.stock.namesOf({ productId, warehouseId: "", lotId: "" });
        throw new Refusal("serial.countDiffers", { sku, quantity: String(moved), given: all.length });
      }
    },
  };
}

async function productMeant(tx: Tx, numbers: readonly string[], productIds: readonly Id[]): Promise<Id> {
  const ids = [...new Set(productIds)];
  const kept = await tx.serials.keptBy(ids);
  const own = ids.filter((id) => kept.has(id));
  const [only, another] = own;
  const names = async (id: Id | undefined) => (await tx.stock.namesOf({ productId: id ?? "", warehouseId: "", lotId: "" })).sku;
  if (only === undefined) throw new Refusal("serial.notKept", { sku: await names(ids[0]) });
  if (another === undefined) return only;
  const knowing: Id[] = [];
  for (const id of own) if ((await tx.serials.find(id, numbers)).length === numbers.length) knowing.push(id);
  if (knowing.length === 1 && knowing[0] !== undefined) return knowing[0];
  throw new Refusal("serial.whichProduct", { serial: numbers[0] ?? "", skus: await Promise.all(own.map(names)) });
}

interface LotPart {
  readonly productId: Id;
  readonly lotId: Id;
  readonly quantity: Quantity;
}

/** What moves lot by lot takes the named pieces of each lot. Refuses `serial.countDiffers` where more or fewer are named than move. */
export async function piecesForLots<Part extends LotPart>(
  tx: Tx,
  parts: readonly Part[],
  given: readonly GivenSerials[] | undefined,
): Promise<readonly (Part & { readonly serials?: readonly string[] })[]> {
  if (!given || given.length === 0) return parts;
  const productIds = [...new Set(parts.map((part) => part.productId))];
  const all = await serialsToGive(tx, given, productIds);
  const lotOf = new Map<string, Id>();
  const left = new Map<Id, readonly string[]>();
  for (const productId of productIds) {
    const moving = total(parts.filter((part) => part.productId === productId).map((part) => part.quantity));
    const numbers = all.take(productId, moving);
    if (!numbers) continue;
    left.set(productId, numbers);
    for (const piece of await tx.serials.find(productId, numbers)) lotOf.set(`${productId}/${piece.number}`, piece.lotId);
  }
  await all.requireAllTaken();
  return parts.map((part) => {
    const numbers = left.get(part.productId);
    if (!numbers) return part;
    const ofLot = (number: string) => lotOf.get(`${part.productId}/${number}`) === part.lotId;
    const chosen = [...numbers.filter(ofLot), ...numbers.filter((number) => !ofLot(number))].slice(0, Math.ceil(Number(part.quantity)));
    left.set(
      part.productId,
      numbers.filter((number) => !chosen.includes(number)),
    );
    return { ...part, serials: chosen };
  });
}
