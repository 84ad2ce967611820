import type { MoveKind } from "../../../domain/stock/stock";
import { column, table } from "../table";

export const stockMoves = table("stock_moves", {
  id: column.id,
  productId: column.id,
  warehouseId: column.id,
  lotId: column.id,
  kind: column.word<MoveKind>(),
  quantity: column.quantity,
  value: column.decimalOrNull,
  sourceKind: column.text,
  sourceId: column.id,
  movedDay: column.day,
  position: column.integer,
  movedAt: column.instant,
  actorId: column.id,
  reason: column.textOrNull,
});

export const stockReservations = table("stock_reservations", {
  id: column.id,
  productId: column.id,
  warehouseId: column.id,
  lotId: column.id,
  quantity: column.quantity,
  sourceKind: column.text,
  sourceId: column.id,
  expiresAt: column.instantOrNull,
  createdAt: column.instant,
});

export const safetyStocks = table("safety_stocks", {
  productId: column.id,
  warehouseId: column.id,
  threshold: column.quantity,
  target: column.quantityOrNull,
});

export const stockLocations = table("stock_locations", { productId: column.id, warehouseId: column.id, location: column.text });

export const lots = table("lots", { id: column.id, productId: column.id, number: column.text, expiryDay: column.dayOrNull });

export const warehouses = table("warehouses", {
  id: column.id,
  number: column.text,
  nameZh: column.text,
  nameEn: column.text,
  position: column.integer,
  closed: column.yesNo,
});
