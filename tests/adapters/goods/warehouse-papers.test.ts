import { pdfPrinter } from "../../../src/adapters/documents/pdf-printer";
import { packingSlipDocument, pickListDocument } from "../../../src/bot/documents/warehouse-papers";
import { outboundPresenter } from "../../../src/bot/presenters/outbound.presenter";
import { renderText } from "../../../cards/render/text";
import { shipOutbound } from "../../../src/domain/outbound/ship-outbound";
import { setLocation } from "../../../src/domain/stock/set-location";
import type { Language } from "../../../src/domain/shared/actor";
import { newId } from "../../../src/domain/shared/id";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { readPdf } from "../../support/read-pdf";
import { refusalOfAsync } from "../../support/refusal-of";

let world: GoodsWorld;
let outboundId: string;
beforeAll(async () => {
  world = await goodsWorld();
  const [early, late] = [await world.lot("L2506", "2027-01-31"), await world.lot("L2511", "2027-06-30")];
  await world.receive("4", { lotId: late });
  await world.receive("4", { lotId: early });
  const second = { ...world.product, id: newId(), sku: "ZZ9", nameZh: "联轴器", nameEn: "Coupling" };
  await world.addProduct(second);
  const place = (productId: string, location: string) =>
    world.lead((tx, actor) => setLocation(tx, actor, { productId, warehouseId: world.here, location }));
  await place(world.product.id, "B-02-1");
  await place(second.id, "A-03-2");
  const order = await world.win(
    await world.quoted([
      { productId: world.product.id, quantity: "6" },
      { productId: second.id, quantity: "2", price: "9" },
    ]),
  );
  outboundId = (await world.lead((tx) => tx.outbounds.ofOrder(order.id)))[0]?.id ?? "";
});
afterAll(() => world.close());

const paper = (make: typeof pickListDocument, language: Language) =>
  world.lead((tx, actor) => make(tx, { ...actor, language }, { document: "", id: outboundId, format: "pdf" }));

test.each([
  ["zh", "拣货单"],
  ["en", "Pick list"],
] as const)("the pick list in %s goes along the shelves and names the lots, earliest first", async (language, title) => {
  const printed = await paper(pickListDocument, language);
  expect(printed.table.rows.map((row) => [row[0], row[1]])).toEqual([
    ["A-03-2", "ZZ9"],
    ["B-02-1", world.product.sku],
  ]);
  const [first, then] = (printed.table.rows[1]?.[3] ?? "").split("\n");
  expect([first, then]).toEqual([expect.stringMatching(/^L2506.*2027-01-31.*× 4$/), expect.stringMatching(/^L2511.*2027-06-30.*× 2$/)]);
  const { runs, missing } = readPdf(await pdfPrinter().print(printed));
  const text = runs.join("").replaceAll(/\s/g, "");
  for (const words of [title, "A-03-2", "L2506", "OB-"]) expect(text).toContain(words.replaceAll(/\s/g, ""));
  expect(missing).toBe(0);
});

test("the card tells the same: where it lies, and of which lots how many", async () => {
  const card = await world.lead((tx, actor) =>
    outboundPresenter.present(tx, { ...actor, language: "zh" }, { kind: "outbound", id: outboundId }),
  );
  const text = card ? renderText(card) : "";
  for (const words of ["B-02-1", "L2506 × 4", "L2511 × 2", "A-03-2"]) expect(text).toContain(words);
});

test("there is no delivery note before something left; then it holds what left, with lots and without prices", async () => {
  expect(await refusalOfAsync(paper(packingSlipDocument, "en"))).toBe("outbound.noPackingSlip");
  await world.lead((tx, actor) =>
    shipOutbound(tx, actor, { id: outboundId, lines: [{ lineNo: 1, quantity: "5" }], carrier: "DHL", tracking: "99887767", parcels: 2 }),
  );
  const printed = await paper(packingSlipDocument, "en");
  expect(printed.barcode).toMatch(/^SH-\d+$/);
  expect(printed.table.rows.map((row) => row.slice(3))).toEqual([
    ["L2506 (2027-01-31)", expect.stringMatching(/^4 /)],
    ["L2511 (2027-06-30)", expect.stringMatching(/^1 /)],
  ]);
  const { runs, missing } = readPdf(await pdfPrinter().print(printed));
  const text = runs.join("").replaceAll(/\s/g, "");
  for (const words of ["Deliverynote", "DHL", "99887767"]) expect(text).toContain(words);
  expect(text).not.toContain("38.50");
  expect(missing).toBe(0);
});
