import { pdfPrinter } from "../../src/adapters/documents/pdf-printer";
import { workbookWriter } from "../../src/adapters/spreadsheets/write-workbook";
import { statementDocument } from "../../src/bot/documents/statement-document";
import { statementWorkbook } from "../../src/bot/documents/statement-workbook";
import type { Customer } from "../../src/domain/customers/customer";
import { readAging } from "../../src/domain/payments/customer-account";
import { readStatement } from "../../src/domain/payments/customer-statement";
import { refundPayment } from "../../src/domain/payments/refund-payment";
import { unsettlePayment } from "../../src/domain/payments/unsettle-payment";
import { voidPayment } from "../../src/domain/payments/void-payment";
import { creditCancelled } from "../../src/domain/receivables/credit-cancelled";
import { writeOff } from "../../src/domain/receivables/write-off";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import { newId } from "../../src/domain/shared/id";
import { amount } from "../../src/domain/shared/money";
import { moneyWorld, type MoneyWorld } from "../support/money-world";
import { readPdf } from "../support/read-pdf";
import { readWorkbook } from "../support/read-workbook";
import { refusalOfAsync } from "../support/refusal-of";

jest.setTimeout(60_000);

let world: MoneyWorld;
beforeAll(async () => {
  world = await moneyWorld();
});
afterAll(() => world.close());

const day = calendarDay;
const read = (customer: Customer, from: string, to: string) =>
  world.run((tx) => readStatement(tx, world.finance, { customerId: customer.id, from: day(from), to: day(to) }));
const sumsOf = async (customer: Customer, from: string, to: string) =>
  (await read(customer, from, to)).parts.map((part) => [part.opening, part.charged, part.paid, part.credited, part.closing].join(" "));

/** Two months of everything that moves an account, and what a part of it was settled with. */
async function busyCustomer(given: Partial<Customer> = {}): Promise<Customer> {
  const customer = await world.customer(given);
  const [first, second] = [newId(), newId()];
  const reason = "told so";
  world.today("2026-09-05");
  await world.charge(customer, { total: "1000.00", day: "2026-09-05", sourceId: first, reference: "INV-86" });
  world.today("2026-09-20");
  const paid = await world.pay(customer, "1500.00");
  await world.settle(paid.id);
  world.today("2026-10-02");
  await world.charge(customer, { total: "300.00", day: "2026-10-02", sourceId: second });
  await world.charge(customer, { total: "70.00", day: "2026-10-02", currency: "USD" });
  await world.run((tx) => unsettlePayment(tx, world.finance, { paymentId: paid.id, reason }));
  world.today("2026-10-10");
  await world.run((tx) => refundPayment(tx, world.finance, { paymentId: paid.id, amount: "200.00", reason }));
  const wrong = await world.pay(customer, "40.00");
  await world.run((tx) => voidPayment(tx, world.finance, { paymentId: wrong.id, reason }));
  world.today("2026-10-31");
  await world.run(async (tx) => {
    const source = { kind: "salesOrder", id: second };
    await creditCancelled(tx, world.finance, { source, amount: amount("100.00", "CNY"), day: day("2026-10-31"), reason });
    const [receivable] = await tx.receivables.ofSource({ kind: "salesOrder", id: first });
    await writeOff(tx, world.finance, { receivableId: receivable?.id ?? "", amount: "0.50", reason });
  });
  world.today("2026-11-25");
  return customer;
}

test("opening, what moved and closing of any days are what the ledger says, each currency by itself", async () => {
  const customer = await busyCustomer();
  expect(await sumsOf(customer, "2026-09-01", "2026-09-30")).toEqual(["0.00 1000.00 -1500.00 0.00 -500.00"]);
  expect(await sumsOf(customer, "2026-10-01", "2026-10-31")).toEqual([
    "-500.00 300.00 200.00 -100.50 -100.50",
    "0.00 70.00 0.00 0.00 70.00",
  ]);
  // 40 came and was voided: both are told, and nothing is left of them.
  const october = (await read(customer, "2026-10-01", "2026-10-31")).parts[0]?.lines.map(
    ({ kind, amount: sum, balance }) => `${kind} ${sum} ${balance}`,
  );
  expect(october).toEqual([
    "raised 300.00 -200.00",
    "refunded 200.00 0.00",
    "payment -40.00 -40.00",
    "voided 40.00 0.00",
    "credited -100.00 -100.00",
    "writtenOff -0.50 -100.50",
  ]);
});

test("a statement of a day that has been closes with the aging of that day", async () => {
  const customer = await busyCustomer();
  for (const asOf of ["2026-09-04", "2026-09-05", "2026-09-20", "2026-10-02", "2026-10-10", "2026-11-25"].map(day)) {
    const { parts } = await read(customer, "2026-09-01", asOf);
    const { rows } = await world.run((tx) => readAging(tx, world.finance, { asOf, customerId: customer.id }));
    const closing = parts.map(({ currency, closing: balance }) => `${balance} ${currency}`);
    expect(closing.filter((each) => !each.startsWith("0.00"))).toEqual(
      rows.map(({ currency, balance }) => `${balance} ${currency}`).filter((each) => !each.startsWith("0.00")),
    );
  }
});

test("a rep has the statements of own customers only, and nobody has one of days to come", async () => {
  const customer = await busyCustomer({ ownerId: newId() });
  const asked = { customerId: customer.id, from: day("2026-09-01"), to: day("2026-09-30") };
  expect(await refusalOfAsync(world.run((tx) => readStatement(tx, world.rep, asked)))).toBe("customer.notFound");
  const coming = { ...asked, from: day("2026-11-26"), to: day("2026-12-31") };
  expect(await refusalOfAsync(world.run((tx) => readStatement(tx, world.finance, coming)))).toBe("statement.notYet");
  // A period that has begun is told up to today.
  expect((await read(customer, "2026-11-01", "2026-11-30")).to).toBe("2026-11-25");
});

describe.each(["zh", "en"] as const)("in %s", (language) => {
  test("the PDF, read by another reader, says every sum of the statement and draws every sign", async () => {
    const customer = await busyCustomer({ name: "深圳市龘靐齉电子（集团）有限公司", nameEn: "Zürich & Söhne – Elektronik" });
    const wanted = { document: "statement", id: customer.id, format: "pdf", asked: { from: "2026-10-01", to: "2026-10-31" } } as const;
    const paper = await world.run((tx) => statementDocument(tx, { ...world.finance, language }, wanted));
    const { runs, pages, missing } = readPdf(await pdfPrinter().print(paper));
    expect({ pages, missing }).toEqual({ pages: 1, missing: 0 });
    const said = runs.join("").replaceAll(/\s/g, "");
    const printed = [paper.title, paper.company, ...paper.facts.map(({ value }) => value), ...paper.table.rows.flat(), ...paper.notes];
    for (const each of [...printed, "-¥500.00", "¥300.00", "-¥100.50", "$70.00"]) expect(said).toContain(each.replaceAll(/\s/g, ""));
  });

  test("the workbook, read by another reader, has the sums as numbers and reckons nothing", async () => {
    const customer = await busyCustomer({ name: '=HYPERLINK("http://x")', nameEn: "=1+1" });
    const wanted = { document: "statement", id: customer.id, format: "xlsx", asked: { from: "2026-10-01", to: "2026-10-31" } } as const;
    const plain = await world.run((tx) => statementWorkbook(tx, { ...world.finance, language }, wanted));
    const sheets = readWorkbook(await workbookWriter().write(plain));
    expect(sheets.map(({ name, formulas }) => `${name.slice(-3)} ${formulas}`)).toEqual(["CNY 0", "USD 0"]);
    const [yuan] = sheets;
    expect(yuan?.rows[1]?.[0]).toBe(language === "zh" ? '=HYPERLINK("http://x")' : "=1+1");
    const sums = (yuan?.rows ?? []).map((row) => row.slice(4)).filter(([, balance]) => typeof balance === "number");
    expect(sums).toEqual([
      [null, -500],
      [300, -200],
      [200, 0],
      [-40, -40],
      [40, 0],
      [-100, -100],
      [-0.5, -100.5],
      [null, -100.5],
    ]);
  });
});
