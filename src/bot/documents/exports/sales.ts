import { scopeOf } from "../../../domain/access/scope";
import type { OrderLine } from "../../../domain/orders/order";
import { openQuantity } from "../../../domain/orders/order";
import { dayOf } from "../../../domain/shared/calendar-day";
import type { Id } from "../../../domain/shared/id";
import { stateLabels } from "../../../domain/shared/state-labels";
import type { Tx } from "../../../domain/shared/tx";
import type { Actor } from "../../../domain/shared/actor";
import { customersByKey, namesOf } from "../../presenters/wording";
import { allOf, column, dated, figure, sheetOf, sum, type ExportedList } from "./exported-list";
import { ownColumns } from "./own-columns";

/** Whose each row is, and who looks after it. */
export async function partiesOf(tx: Tx, viewer: Actor, rows: readonly { readonly customerId: Id; readonly ownerId?: Id | null }[]) {
  const customers = await customersByKey(
    tx,
    rows.map(({ customerId }) => customerId),
  );
  const who = await namesOf(
    tx,
    viewer,
    rows.map(({ ownerId }) => ownerId ?? null),
  );
  return {
    who,
    number: ({ customerId }: { customerId: Id }) => customers.get(customerId)?.number ?? null,
    name: ({ customerId }: { customerId: Id }) => customers.get(customerId)?.name ?? null,
  };
}

const made = { zh: "日期", en: "day it was made" };

export const ordersList: ExportedList = {
  title: { zh: "订单", en: "Orders" },
  permission: "order.read",
  byDay: made,
  async sheets(asked) {
    const { tx, viewer, days } = asked;
    const { language, timeZone } = viewer;
    const orders = await allOf(
      (page) => tx.orders.list(scopeOf(viewer), {}, page),
      days,
      (each) => dayOf(each.createdAt, timeZone),
    );
    const party = await partiesOf(tx, viewer, orders);
    const lines = orders.flatMap((order) => order.lines.map((line) => ({ order, line })));
    const products = new Map(
      (await tx.products.findMany([...new Set(lines.map(({ line }) => line.productId))])).map((each) => [each.id, each]),
    );
    const product = ({ productId }: OrderLine) => products.get(productId);
    return [
      sheetOf(asked, this.title, orders, [
        column("订单号", "Order", ({ number }) => number),
        column("日期", "Day", ({ createdAt }) => dated(dayOf(createdAt, timeZone))),
        column("客户编号", "Customer no.", party.number),
        column("客户", "Customer", party.name),
        column("状态", "State", ({ state }) => stateLabels.salesOrder[state][language]),
        column("不含税", "Net", ({ netAmount, currency }) => sum(netAmount, currency)),
        column("税额", "Tax", ({ taxAmount, currency }) => sum(taxAmount, currency)),
        column("价税合计", "Total", ({ totalAmount, currency }) => sum(totalAmount, currency)),
        column("币种", "Currency", ({ currency }) => currency),
        column("客户单号", "Customer's PO", ({ customerPo }) => customerPo),
        column("交货日期", "Deliver by", ({ deliverBy }) => dated(deliverBy)),
        column("送货地址", "Deliver to", ({ deliverTo }) => deliverTo),
        column("负责人", "Owner", ({ ownerId }) => party.who(ownerId)),
        ...(await ownColumns(asked, "salesOrder", orders)),
      ]),
      sheetOf(asked, { zh: "订单明细", en: "Order lines" }, lines, [
        column("订单号", "Order", ({ order }) => order.number),
        column("行", "Line", ({ line }) => figure(String(line.lineNo))),
        column("料号", "SKU", ({ line }) => product(line)?.sku ?? null),
        column("产品", "Product", ({ line }) => product(line)?.[language === "zh" ? "nameZh" : "nameEn"] ?? null),
        column("单位", "Unit", ({ line }) => product(line)?.baseUnit ?? null),
        column("数量", "Quantity", ({ line }) => figure(line.quantity)),
        column("已发", "Shipped", ({ line }) => figure(line.shipped)),
        column("未发", "Open", ({ line }) => figure(openQuantity(line))),
        column("缺货", "Backordered", ({ line }) => figure(line.backordered)),
        column("已退", "Returned", ({ line }) => figure(line.returned)),
        column("已开票", "Invoiced", ({ line }) => figure(line.invoiced)),
        column("单价", "Unit price", ({ line }) => figure(line.unitPrice)),
        column("不含税", "Net", ({ line, order }) => sum(line.netAmount, order.currency)),
        column("税额", "Tax", ({ line, order }) => sum(line.taxAmount, order.currency)),
      ]),
    ];
  },
};

export const quotesList: ExportedList = {
  title: { zh: "报价", en: "Quotes" },
  permission: "quote.read",
  byDay: made,
  async sheets(asked) {
    const { tx, viewer, days } = asked;
    const { language, timeZone } = viewer;
    const quotes = await allOf(
      (page) => tx.quotes.list(scopeOf(viewer), {}, page),
      days,
      (each) => dayOf(each.createdAt, timeZone),
    );
    const party = await partiesOf(tx, viewer, quotes);
    const lines = quotes.flatMap((quote) => quote.current.lines.map((line) => ({ quote, line })));
    const products = new Map(
      (await tx.products.findMany([...new Set(lines.map(({ line }) => line.productId))])).map((each) => [each.id, each]),
    );
    return [
      sheetOf(asked, this.title, quotes, [
        column("报价单号", "Quote", ({ number }) => number),
        column("版本", "Version", ({ current }) => figure(String(current.versionNo))),
        column("日期", "Day", ({ createdAt }) => dated(dayOf(createdAt, timeZone))),
        column("客户编号", "Customer no.", party.number),
        column("客户", "Customer", party.name),
        column("状态", "State", ({ current }) => stateLabels.quote[current.state][language]),
        column("不含税", "Net", ({ current }) => sum(current.netAmount, current.currency)),
        column("税额", "Tax", ({ current }) => sum(current.taxAmount, current.currency)),
        column("价税合计", "Total", ({ current }) => sum(current.totalAmount, current.currency)),
        column("币种", "Currency", ({ current }) => current.currency),
        column("有效期", "Valid until", ({ current }) => dated(current.validUntil)),
        column("负责人", "Owner", ({ ownerId }) => party.who(ownerId)),
        ...(await ownColumns(asked, "quote", quotes)),
      ]),
      sheetOf(asked, { zh: "报价明细", en: "Quote lines" }, lines, [
        column("报价单号", "Quote", ({ quote }) => quote.number),
        column("料号", "SKU", ({ line }) => products.get(line.productId)?.sku ?? null),
        column("数量", "Quantity", ({ line }) => figure(line.typedQuantity)),
        column("单位", "Unit", ({ line }) => line.unit),
        column("单价", "Unit price", ({ line }) => figure(line.unitPrice)),
        column("不含税", "Net", ({ line, quote }) => sum(line.netAmount, quote.current.currency)),
        column("单位成本（本位币）", "Unit cost (base currency)", ({ line }) => figure(line.unitCost), "cost.read"),
      ]),
    ];
  },
};

export const dealsList: ExportedList = {
  title: { zh: "商机", en: "Deals" },
  permission: "opportunity.read",
  byDay: made,
  async sheets(asked) {
    const { tx, viewer, days } = asked;
    const { language, timeZone } = viewer;
    const deals = await allOf(
      (page) => tx.opportunities.list(scopeOf(viewer), {}, page),
      days,
      (each) => dayOf(each.createdAt, timeZone),
    );
    const party = await partiesOf(tx, viewer, deals);
    return [
      sheetOf(asked, this.title, deals, [
        column("商机号", "Deal", ({ number }) => number),
        column("名称", "Title", ({ title }) => title),
        column("客户编号", "Customer no.", party.number),
        column("客户", "Customer", party.name),
        column("状态", "State", ({ state }) => stateLabels.opportunity[state][language]),
        column("阶段", "Stage", ({ stage }) => stage),
        column("金额", "Amount", ({ amount, currency }) => (amount === null ? null : sum(amount, currency))),
        column("币种", "Currency", ({ currency }) => currency),
        column("概率%", "Probability %", ({ probability }) => figure(probability)),
        column("预计成交", "Close day", ({ closeDay }) => dated(closeDay)),
        column("下一步", "Next step", ({ nextStep }) => nextStep),
        column("输单原因", "Why lost", ({ lostReason }) => lostReason),
        column("负责人", "Owner", ({ ownerId }) => party.who(ownerId)),
        column("新建日期", "Made on", ({ createdAt }) => dated(dayOf(createdAt, timeZone))),
        ...(await ownColumns(asked, "opportunity", deals)),
      ]),
    ];
  },
};

export const contractsList: ExportedList = {
  title: { zh: "合同", en: "Contracts" },
  permission: "contract.read",
  byDay: made,
  async sheets(asked) {
    const { tx, viewer, days } = asked;
    const { language, timeZone } = viewer;
    const contracts = await allOf(
      (page) => tx.contracts.list(scopeOf(viewer), {}, page),
      days,
      (each) => dayOf(each.createdAt, timeZone),
    );
    const party = await partiesOf(tx, viewer, contracts);
    return [
      sheetOf(asked, this.title, contracts, [
        column("合同号", "Contract", ({ number }) => number),
        column("名称", "Title", ({ title }) => title),
        column("客户编号", "Customer no.", party.number),
        column("客户", "Customer", party.name),
        column("状态", "State", ({ state }) => stateLabels.contract[state][language]),
        column("金额", "Amount", ({ amount, currency }) => (amount === null ? null : sum(amount, currency))),
        column("币种", "Currency", ({ currency }) => currency),
        column("开始", "Begins", ({ startDay }) => dated(startDay)),
        column("到期", "Ends", ({ endDay }) => dated(endDay)),
        column("签署日期", "Signed on", ({ signedDay }) => dated(signedDay)),
        column("负责人", "Owner", ({ ownerId }) => party.who(ownerId)),
        ...(await ownColumns(asked, "contract", contracts)),
      ]),
    ];
  },
};
