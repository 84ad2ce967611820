import { scopeOf } from "../../../domain/access/scope";
import { openAmount } from "../../../domain/receivables/receivable";
import { daysBetween, dayOf } from "../../../domain/shared/calendar-day";
import { minus } from "../../../domain/shared/money";
import { todayOf } from "../../../domain/shared/settings";
import { stateLabels } from "../../../domain/shared/state-labels";
import { allOf, column, dated, figure, sheetOf, sum, type ExportedList } from "./exported-list";
import { ownColumns } from "./own-columns";
import { partiesOf } from "./sales";

const perRead = 50;

export const receivablesList: ExportedList = {
  title: { zh: "应收", en: "Receivables" },
  permission: "receivable.read",
  byDay: { zh: "到期日", en: "due day" },
  async sheets(asked) {
    const { tx, viewer, days } = asked;
    const today = await todayOf(tx);
    const receivables = await allOf(
      async ({ after }) => {
        const items = await tx.receivables.find(scopeOf(viewer), { limit: perRead, ...(after !== null && { after }) });
        return { items, next: items.length === perRead ? (items.at(-1)?.id ?? null) : null };
      },
      days,
      ({ dueDay }) => dueDay,
    );
    const party = await partiesOf(tx, viewer, receivables);
    return [
      sheetOf(asked, this.title, receivables, [
        column("应收号", "Receivable", ({ number }) => number),
        column("客户编号", "Customer no.", party.number),
        column("客户", "Customer", party.name),
        column("发票号等", "Reference", ({ reference }) => reference),
        column("金额", "Amount", ({ amount, currency }) => sum(amount, currency)),
        column("已收", "Settled", ({ settled, currency }) => sum(settled, currency)),
        column("已冲减", "Credited", ({ credited, currency }) => sum(credited, currency)),
        column("坏账", "Written off", ({ writtenOff, currency }) => sum(writtenOff, currency)),
        column("未收", "Open", (each) => sum(openAmount(each), each.currency)),
        column("币种", "Currency", ({ currency }) => currency),
        column("到期日", "Due day", ({ dueDay }) => dated(dueDay)),
        column("逾期天数", "Days overdue", (each) =>
          each.dueDay === null || Number(openAmount(each)) === 0 || each.dueDay >= today
            ? null
            : figure(String(daysBetween(each.dueDay, today))),
        ),
        column("负责人", "Owner", ({ ownerId }) => party.who(ownerId)),
        ...(await ownColumns(asked, "receivable", receivables)),
      ]),
    ];
  },
};

export const paymentsList: ExportedList = {
  title: { zh: "回款", en: "Payments" },
  permission: "payment.read",
  byDay: { zh: "到账日", en: "day it came" },
  async sheets(asked) {
    const { tx, viewer, days } = asked;
    const payments = await allOf(
      (page) => tx.payments.list(scopeOf(viewer), {}, page),
      days,
      ({ receivedDay }) => receivedDay,
    );
    const party = await partiesOf(tx, viewer, payments);
    return [
      sheetOf(asked, this.title, payments, [
        column("回款号", "Payment", ({ number }) => number),
        column("到账日", "Received on", ({ receivedDay }) => dated(receivedDay)),
        column("客户编号", "Customer no.", party.number),
        column("客户", "Customer", party.name),
        column("金额", "Amount", ({ amount, currency }) => sum(amount, currency)),
        column("已核销", "Settled", ({ allocated, currency }) => sum(allocated, currency)),
        column("已退款", "Refunded", ({ refunded, currency }) => sum(refunded, currency)),
        column("未核销", "Unallocated", ({ amount, allocated, refunded, currency, state }) =>
          state === "voided" ? null : sum(minus(minus(amount, allocated, currency), refunded, currency), currency),
        ),
        column("币种", "Currency", ({ currency }) => currency),
        column("账户", "Account", ({ account }) => account),
        column("流水号", "Reference", ({ reference }) => reference),
        column("状态", "State", ({ state }) => stateLabels.payment[state][viewer.language]),
        ...(await ownColumns(asked, "payment", payments)),
      ]),
    ];
  },
};

export const invoicesList: ExportedList = {
  title: { zh: "发票", en: "Invoices" },
  permission: "invoice.read",
  byDay: { zh: "开票日（未开的按申请日）", en: "day of issue (of request where not issued)" },
  async sheets(asked) {
    const { tx, viewer, days } = asked;
    const { language, timeZone } = viewer;
    const invoices = await allOf(
      (page) => tx.invoices.list(scopeOf(viewer), {}, page),
      days,
      ({ issuedDay, createdAt }) => issuedDay ?? dayOf(createdAt, timeZone),
    );
    const party = await partiesOf(tx, viewer, invoices);
    return [
      sheetOf(asked, this.title, invoices, [
        column("申请号", "Request", ({ number }) => number),
        column("发票号", "Invoice no.", ({ issuedNumber }) => issuedNumber),
        column("开票日", "Issued on", ({ issuedDay }) => dated(issuedDay)),
        column("客户编号", "Customer no.", party.number),
        column("抬头", "Billed to", ({ title }) => title),
        column("税号", "Tax id", ({ taxId }) => taxId),
        column("不含税", "Net", ({ netAmount, currency }) => sum(netAmount, currency)),
        column("税额", "Tax", ({ taxAmount, currency }) => sum(taxAmount, currency)),
        column("价税合计", "Total", ({ totalAmount, currency }) => sum(totalAmount, currency)),
        column("已红冲", "Credited", ({ creditedAmount, currency }) => sum(creditedAmount, currency)),
        column("币种", "Currency", ({ currency }) => currency),
        column("状态", "State", ({ state }) => stateLabels.invoice[state][language]),
        column("负责人", "Owner", ({ ownerId }) => party.who(ownerId)),
        ...(await ownColumns(asked, "invoice", invoices)),
      ]),
    ];
  },
};
