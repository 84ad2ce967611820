import { day, quantity } from "../../../cards/kit/format";
import { nameOf } from "../../domain/access/person";
import { requirePermission } from "../../domain/access/scope";
import type { SalesOrder } from "../../domain/orders/order";
import type { Outbound, Shipment } from "../../domain/orders/outbound";
import type { Actor, Language } from "../../domain/shared/actor";
import { dayOf } from "../../domain/shared/calendar-day";
import { isPositive, less } from "../../domain/shared/quantity";
import { Refusal } from "../../domain/shared/refusal";
import { companyOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { serialRanges } from "../../domain/stock/serial-numbers";
import type { ReplyPart, WantedFile } from "../pipeline/chat-reply";
import { goodsToPick } from "../presenters/goods-to-pick";
import { placeName } from "../presenters/stock-of-products";
import { customerName, customersByKey, productName } from "../presenters/wording";
import { letterheadOf, pageWords, type PrintedDocument } from "./printed-document";

export type WarehousePaper = "pickList" | "packingSlip";

/** A pick document on paper, made from its state when it is sent. */
export function warehousePaper(document: WarehousePaper, outboundId: string): ReplyPart {
  return { kind: "file", file: { document, id: outboundId, format: "pdf" } };
}

const words = {
  zh: {
    pickList: "拣货单",
    packingSlip: "送货单",
    order: "订单",
    customerPo: "客户单号",
    customer: "客户",
    warehouse: "仓库",
    deliverBy: "交货日期",
    deliverTo: "送货地址",
    pickedBy: "拣货人",
    shippedOn: "发货日期",
    carrier: "承运商",
    tracking: "运单号",
    parcels: "件数",
    pickColumns: ["库位", "产品编号", "名称", "批次（有效期）", "应拣", "实拣"],
    noteColumns: ["序号", "产品编号", "名称", "批次（有效期）", "数量"],
    pickNotes: ["批次按有效期先后列出，请按此拣货；少拣请写实拣数。"],
    noteNotes: ["请当面点清数量，签收后一联交回。"],
    pickSigns: ["拣货人", "复核人"],
    noteSigns: ["送货人", "收货人"],
  },
  en: {
    pickList: "Pick list",
    packingSlip: "Delivery note",
    order: "Order",
    customerPo: "Your order",
    customer: "Customer",
    warehouse: "Warehouse",
    deliverBy: "Deliver by",
    deliverTo: "Deliver to",
    pickedBy: "Picked by",
    shippedOn: "Shipped on",
    carrier: "Carrier",
    tracking: "Tracking number",
    parcels: "Parcels",
    pickColumns: ["Location", "Item", "Description", "Lot (expiry)", "To pick", "Picked"],
    noteColumns: ["No.", "Item", "Description", "Lot (expiry)", "Quantity"],
    pickNotes: ["Lots stand in the order of their expiry; pick them so. Where less was found, write down how many."],
    noteNotes: ["Please count the goods on arrival and return one signed copy."],
    pickSigns: ["Picked by", "Checked by"],
    noteSigns: ["Handed over by", "Received by"],
  },
} as const;

interface Paper {
  readonly outbound: Outbound;
  readonly order: SalesOrder;
  readonly facts: PrintedDocument["facts"];
  readonly letterhead: Pick<PrintedDocument, "company" | "companyLines">;
  readonly timeZone: string;
}

/** What is to be picked, in the order of the shelves, with lots and a place to write the count. Refuses `outbound.notFound`. */
export async function pickListDocument(tx: Tx, viewer: Actor, { id }: WantedFile): Promise<PrintedDocument> {
  const { language } = viewer;
  const say = words[language];
  const { outbound, facts, letterhead } = await paperOf(tx, viewer, id);
  const goods = (await goodsToPick(tx, outbound)).filter(({ line }) => isPositive(less(line.quantity, line.shipped)));
  const picker = outbound.pickerId === null ? null : await tx.people.find(outbound.pickerId);
  const shelf = (location: string | null) => location ?? "\u{10ffff}";
  return {
    language,
    fileName: `${say.pickList} ${outbound.number}`,
    title: say.pickList,
    number: outbound.number,
    ...letterhead,
    facts: [...facts, ...(picker ? [{ label: say.pickedBy, value: nameOf(picker, language) }] : [])],
    table: {
      columns: say.pickColumns.map((title, index) => ({
        title,
        align: index > 3 ? "right" : "left",
        width: index === 2 ? "wide" : "auto",
      })),
      rows: goods
        .toSorted((left, right) => (shelf(left.location) < shelf(right.location) ? -1 : 1))
        .map(({ line, product, location, lots }) => [
          location ?? "",
          product?.sku ?? "",
          product ? productName(product, viewer) : "",
          lots.map((lot) => `${lotText(lot, language)} × ${lot.quantity}`).join("\n"),
          quantity({ value: less(line.quantity, line.shipped), unit: product?.baseUnit ?? "" }, language),
          "________",
        ]),
    },
    totals: [],
    notes: say.pickNotes,
    barcode: outbound.number,
    signatures: say.pickSigns,
    pageWords: pageWords[language],
  };
}

/** What the last shipment of a pick document carried; no prices. Refuses `outbound.notFound`, `outbound.noPackingSlip`. */
export async function packingSlipDocument(tx: Tx, viewer: Actor, { id }: WantedFile): Promise<PrintedDocument> {
  const { language } = viewer;
  const say = words[language];
  const { outbound, order, facts, letterhead, timeZone } = await paperOf(tx, viewer, id);
  const shipment = (await tx.outbounds.shipmentsOfOrder(order.id)).findLast((each) => each.outboundId === outbound.id);
  if (!shipment) throw new Refusal("outbound.noPackingSlip", { number: outbound.number });
  return {
    language,
    fileName: `${say.packingSlip} ${shipment.number}`,
    title: say.packingSlip,
    number: shipment.number,
    ...letterhead,
    facts: [...facts, ...shippingFacts(shipment, timeZone, language)],
    table: {
      columns: say.noteColumns.map((title, index) => ({
        title,
        align: index > 3 ? "right" : "left",
        width: index === 2 ? "wide" : "auto",
      })),
      rows: await shippedRows(tx, viewer, shipment),
    },
    totals: [],
    notes: say.noteNotes,
    barcode: shipment.number,
    signatures: say.noteSigns,
    pageWords: pageWords[language],
  };
}

async function paperOf(tx: Tx, viewer: Actor, id: string): Promise<Paper> {
  requirePermission(viewer, "outbound.read");
  const { language } = viewer;
  const say = words[language];
  const outbound = await tx.outbounds.find(id);
  const order = outbound && (await tx.orders.find({ kind: "all" }, outbound.salesOrderId));
  if (!outbound || !order) throw new Refusal("outbound.notFound");
  const company = await companyOf(tx);
  const customer = (await customersByKey(tx, [order.customerId])).get(order.customerId);
  const warehouse = (await tx.stock.warehouses()).find((each) => each.id === outbound.warehouseId);
  const facts = [
    { label: say.customer, value: customer ? customerName(customer, viewer) : "" },
    { label: say.order, value: order.number },
    { label: say.customerPo, value: order.customerPo ?? "" },
    { label: say.warehouse, value: warehouse ? placeName(warehouse, viewer) : "" },
    { label: say.deliverBy, value: order.deliverBy === null ? "" : day(order.deliverBy, language) },
    { label: say.deliverTo, value: order.deliverTo ?? "" },
  ].filter((each) => each.value !== "");
  return { outbound, order, facts, letterhead: letterheadOf(company, language), timeZone: company.timeZone };
}

function shippingFacts(
  { shippedAt, carrier, tracking, parcels }: Shipment,
  timeZone: string,
  language: Language,
): PrintedDocument["facts"] {
  const say = words[language];
  return [
    { label: say.shippedOn, value: day(dayOf(shippedAt, timeZone), language) },
    { label: say.carrier, value: carrier ?? "" },
    { label: say.tracking, value: tracking ?? "" },
    { label: say.parcels, value: parcels === null ? "" : String(parcels) },
  ].filter((each) => each.value !== "");
}

async function shippedRows(tx: Tx, viewer: Actor, { id, lines }: Shipment): Promise<string[][]> {
  const ids = [...new Set(lines.map((line) => line.productId))];
  const products = new Map((await tx.products.findMany(ids)).map((each) => [each.id, each]));
  const lots = new Map((await tx.stock.levels(ids)).map((level) => [level.lotId, level]));
  const pieces = (await tx.serials.ofSources("shipment", [id], false)).get(id) ?? [];
  const told = new Set<string>();
  return lines.map((line, index) => {
    const product = products.get(line.productId);
    // A product's numbers stand together, at its first line.
    const own = told.has(line.productId) ? [] : pieces.filter((piece) => piece.productId === line.productId);
    told.add(line.productId);
    const lot = line.lotId === "" ? undefined : lots.get(line.lotId);
    return [
      String(index + 1),
      product?.sku ?? "",
      [product ? productName(product, viewer) : "", own.length > 0 && `SN ${serialRanges(own.map((piece) => piece.number))}`]
        .filter(Boolean)
        .join("\n"),
      lot?.lotNumber == null ? "" : lotText({ number: lot.lotNumber, expiryDay: lot.expiryDay }, viewer.language),
      quantity({ value: line.quantity, unit: product?.baseUnit ?? "" }, viewer.language),
    ];
  });
}

function lotText({ number, expiryDay }: { readonly number: string; readonly expiryDay: string | null }, language: Language): string {
  if (expiryDay === null) return number;
  return language === "zh" ? `${number}（${expiryDay}）` : `${number} (${expiryDay})`;
}
