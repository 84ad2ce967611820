import type { ImportFile } from "../../../src/domain/imports/import-file";
import { receiveImport } from "../../../src/domain/imports/receive-import";
import { dropImport, startImport } from "../../../src/domain/imports/run-import";
import { createCustomer } from "../../../src/domain/customers/create-customer";
import type { Person } from "../../../src/domain/access/person";
import { refusalOfAsync } from "../../support/refusal-of";
import { salesWorld, type SalesWorld } from "../../support/sales-world";
import { spreadEvents } from "../../support/spread-events";

jest.setTimeout(90_000);

let world: SalesWorld;
beforeAll(async () => void (world = await salesWorld()));
afterAll(() => world.close());

const heading = ["公司名称", "联系人", "电话", "邮箱", "负责人"];
const receive = (who: Person, name: string, ...table: readonly (readonly string[])[]) =>
  world.as(who, (tx, actor) => receiveImport(tx, actor, { name, table }));
const counts = ({ id }: ImportFile) => world.uow.run((tx) => tx.imports.counts(id));
const start = (who: Person, { id, version }: ImportFile) => world.as(who, (tx, actor) => startImport(tx, actor, { id, version }));
const customersCalled = async (name: string) =>
  (await world.uow.run((tx) => tx.customers.list({ kind: "all" }, {}, { limit: 50, after: null }))).items.filter(
    (each) => each.name === name,
  );
const { rep } = { rep: () => world.people.rep };

test("a list is looked through first: new, there already by phone or name, the same row twice; then a tap makes the new ones, with their contacts", async () => {
  await world.as(rep(), (tx, actor) =>
    createCustomer(tx, actor, { name: "常州精锐有限公司", contacts: [{ name: "王工", phone: "13911110001" }] }),
  );
  const file = await receive(
    rep(),
    "客户.csv",
    heading,
    ["无锡恒通精密", "周工", "139 1111 0002", "ZHOU@hengtong.example", ""],
    ["别的名字", "", "13911110001", "", ""],
    ["常州精锐", "", "", "x@y.example", ""],
    ["无锡恒通精密有限公司", "", "", "z@y.example", ""],
  );
  expect([file.kind, await counts(file)]).toEqual(["customer", { new: 1, known: 3, fault: 0, made: 0, refused: 0 }]);
  const known = await world.uow.run((tx) => tx.imports.rowsOf(file.id, "known", 10));
  expect(known.map((row) => [row.rowNo, row.knownAs?.replace(/^C\d+ /, "")])).toEqual([
    [3, "常州精锐有限公司"],
    [4, "常州精锐有限公司"],
    [5, "#2"],
  ]);
  expect(await customersCalled("无锡恒通精密")).toEqual([]);
  await start(rep(), file);
  await spreadEvents(world.uow);
  const [made, another] = await customersCalled("无锡恒通精密");
  expect([made?.ownerId, another]).toEqual([rep().id, undefined]);
  const contacts = await world.uow.run((tx) => tx.customers.contactsOf(made?.id ?? ""));
  expect(contacts.map(({ name, phone, email }) => [name, phone, email])).toEqual([["周工", "+8613911110002", "zhou@hengtong.example"]]);
});

test("the same file again is the same import, also after it was carried out, and is not carried out twice", async () => {
  const rows = [heading, ["重复公司", "", "13911110010", "", ""]];
  const file = await receive(rep(), "客户.csv", ...rows);
  await Promise.allSettled([start(rep(), file), start(rep(), file)]);
  await spreadEvents(world.uow);
  const again = await receive(rep(), "改了名的文件.csv", ...rows);
  expect([again.id, again.state]).toEqual([file.id, "done"]);
  expect(await refusalOfAsync(start(rep(), again))).toBe("state.notAllowed");
  expect(await customersCalled("重复公司")).toHaveLength(1);
});

test("one row that cannot be read: it is named, and nothing is imported until it is mended", async () => {
  const file = await receive(
    rep(),
    "客户.csv",
    heading,
    ["好公司", "", "13911110020", "", ""],
    ["坏公司", "", "12", "", ""],
    ["", "", "", "no mail", ""],
    ["他的", "", "13911110021", "", "谁也不是"],
  );
  const faults = await world.uow.run((tx) => tx.imports.rowsOf(file.id, "fault", 10));
  expect(faults.map(({ rowNo, problem, said }) => [rowNo, problem, said])).toEqual([
    [3, "badPhone", "12"],
    [4, "noName", ""],
    [5, "unknownOwner", "谁也不是"],
  ]);
  expect(await refusalOfAsync(start(rep(), file))).toBe("import.faulty");
  expect(await customersCalled("好公司")).toEqual([]);
});

test("more rows than one batch are all made; one that became known meanwhile is kept with the reason", async () => {
  const rows = Array.from({ length: 120 }, (_, at) => [`Batch ${at} Ltd`, "", `+1202555${String(1000 + at)}`, ""]);
  const file = await receive(world.people.manager, "leads.csv", ["Company", "Contact", "Phone", "Source"], ...rows);
  await world.as(world.people.manager, (tx, actor) => createCustomer(tx, actor, { name: "Batch 7 Ltd" }));
  await start(world.people.manager, file);
  await spreadEvents(world.uow);
  expect([file.kind, await counts(file)]).toEqual(["lead", { new: 0, known: 0, fault: 0, made: 119, refused: 1 }]);
  const [refused] = await world.uow.run((tx) => tx.imports.rowsOf(file.id, "refused", 5));
  expect([refused?.label, refused?.problem]).toEqual(["Batch 7 Ltd", "lead.duplicate"]);
});

test("a rep gives no customer to another; a dropped file can be sent again; an unknown table is refused", async () => {
  const rows = [heading, ["汤姆的公司", "", "13911110040", "", "Tom Baker"]];
  const file = await receive(rep(), "客户.csv", ...rows);
  await start(rep(), file);
  await spreadEvents(world.uow);
  expect((await counts(file)).refused).toBe(1);
  const other = await receive(rep(), "客户.csv", heading, ["再来公司", "", "13911110041", "", ""]);
  await world.as(rep(), (tx, actor) => dropImport(tx, actor, { id: other.id }));
  expect((await receive(rep(), "客户.csv", heading, ["再来公司", "", "13911110041", "", ""])).id).not.toBe(other.id);
  expect(await refusalOfAsync(receive(rep(), "x.csv", ["Name", "Age"]))).toBe("import.noColumns");
  expect(await refusalOfAsync(receive(rep(), "x.csv", heading))).toBe("import.empty");
  expect(await refusalOfAsync(receive(rep(), "产品.csv", ["料号", "品名"], ["Z1", "导轨"]))).toBe("access.notAllowed");
});

test("products come with their unit and price", async () => {
  const file = await receive(
    world.people.lead,
    "产品.csv",
    ["料号", "品名", "英文名", "单位", "单价"],
    ["ZX-1", "导轨", "Rail", "根", "1,280.50"],
    ["ZX-2", "滑块", "", "个", ""],
  );
  await start(world.people.lead, file);
  await spreadEvents(world.uow);
  const products = await world.uow.run(async (tx) => [await tx.products.bySku("ZX-1"), await tx.products.bySku("ZX-2")]);
  expect(products.map((product) => [product?.nameZh, product?.nameEn, product?.baseUnit])).toEqual([
    ["导轨", "Rail", "bar"],
    ["滑块", "滑块", "pcs"],
  ]);
});
