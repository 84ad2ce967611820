import { newId } from "../../src/domain/shared/id";
import type { Role } from "../../src/domain/shared/actor";
import { between, cashiers, purchaser, reps, type PriceList } from "./desk";
import { mustHaveMade, type Office } from "./office";
import { cents } from "./model/arithmetic";
import type { Random } from "../support/random";

interface Newcomer {
  readonly number: string;
  readonly zh: string;
  readonly en: string;
  readonly role: Role;
  readonly managerNumber: string | null;
  readonly warehouse: string | null;
}

/** The demo company is nine people; three more make the twelve. */
const newcomers: readonly Newcomer[] = [
  { number: "P10", zh: "陈静", en: "Chen Jing", role: "salesRep", managerNumber: "P1", warehouse: null },
  { number: "P11", zh: "周凯", en: "Zhou Kai", role: "warehouse", managerNumber: null, warehouse: "NB" },
  { number: "P12", zh: "何欣", en: "Hazel He", role: "finance", managerNumber: null, warehouse: null },
];

/** When to buy in each warehouse, for a month of 2,000 orders. */
const thresholds: Readonly<Record<string, number>> = {
  A100: 300,
  A200: 200,
  B16: 30,
  C50: 200,
  D62: 600,
  G15: 120,
  H20: 120,
  M830: 2_000,
  R50: 1_500,
  S400: 24,
};
const share: Readonly<Record<string, number>> = { SH: 1, SZ: 0.6, NB: 0.3 };

const trades = ["精密", "传动", "液压", "模具", "自动化", "机床", "泵业", "轴承"];
const places = ["嘉兴", "常州", "温州", "青岛", "厦门", "合肥", "长沙", "沈阳"];
const names = [
  "瑞丰",
  "恒达",
  "启明",
  "金川",
  "远航",
  "博世达",
  "安捷",
  "鼎力",
  "华茂",
  "新科",
  "天宇",
  "众合",
  "立信",
  "海纳",
  "长风",
  "正道",
];

/** Twelve people, two dozen customers with their terms and limits, prices and thresholds: told to the bot, as far as it can be told. */
export async function setUp(office: Office, random: Random, orders: number): Promise<PriceList> {
  await employ(office);
  const scale = Math.max(0.05, orders / 2_000);
  // A small company has fewer customers, and keeps an eye on its two larger warehouses.
  const customers = Math.min(16, Math.max(4, Math.ceil(orders / 100)));
  for (let index = 0; index < customers; index++) await addCustomer(office, random, index, scale);
  await office.say(purchaser, "供应商价格 恒锋 M830 单价0.41 起订量200个");
  for (const [sku, threshold] of Object.entries(thresholds)) {
    for (const [place, part] of Object.entries(share)) {
      if (place === "NB" && orders < 200) continue;
      const pieces = Math.max(2, Math.round(threshold * part * scale));
      const answer = await office.say(purchaser, `set safety stock ${sku} ${placeNames[place] ?? place} to ${pieces}`);
      if (!answer.text.includes(sku)) throw new Error(`no threshold for ${sku} in ${place}: ${answer.text}`);
    }
  }
  return { CNY: await listPrices(office, "CNY"), USD: await listPrices(office, "USD") };
}

const placeNames: Readonly<Record<string, string>> = { SH: "Shanghai", SZ: "Shenzhen", NB: "Ningbo" };

async function employ(office: Office): Promise<void> {
  await office.work.run(async (tx) => {
    const warehouses = await tx.stock.warehouses();
    for (const { number, zh, en, role, managerNumber, warehouse } of newcomers) {
      const id = newId();
      await tx.people.add({
        id,
        number,
        nameZh: zh,
        nameEn: en,
        roles: [role],
        managerId: managerNumber === null ? null : ((await tx.people.byNumber(managerNumber))?.id ?? null),
        language: number === "P12" ? "en" : "zh",
        timeZone: "Asia/Shanghai",
        email: `${en.toLowerCase().replace(" ", ".")}@ruiheng.example`,
        title: null,
        warehouseId: warehouses.find((each) => each.number === warehouse)?.id ?? null,
        active: true,
        awayFrom: null,
        awayUntil: null,
        unreachableSince: null,
        version: 1,
      });
      await tx.people.linkChatUser(id, { platform: "console", workspace: "", externalId: id }, tx.now);
    }
  });
  await office.meetPeople();
}

async function addCustomer(office: Office, random: Random, index: number, scale: number): Promise<void> {
  const short = names[index] ?? `客户${index}`;
  const name = `${places[index % places.length]}${short}${trades[index % trades.length]}有限公司`;
  const terms = index % 4 === 0 ? "款到发货" : index % 4 === 1 ? "月结60天" : "月结30天";
  const rep = reps[index % reps.length] ?? "P2";
  const phone = `135${String(10_000_000 + index * 7919).slice(-8)}`;
  const said = `新建客户 ${name} 简称${short} 联系人沈经理${phone} ${terms}`;
  const id = mustHaveMade(said, await office.say(rep, said), "customer");
  if (terms !== "款到发货") {
    const limit = between(random, 4, 40) * 10_000 * Math.max(0.2, scale);
    await office.say(cashiers[0], `把${short}的信用额度调到 ${limit}`);
    const { set } = await office.one<{ set: string }>("SELECT credit_limit AS `set` FROM customers WHERE id = ?", [id]);
    if (Number(set) !== limit) throw new Error(`${short} has a limit of ${set} instead of ${limit}`);
  }
}

async function listPrices(office: Office, currency: string): Promise<ReadonlyMap<string, number>> {
  const rows = await office.rows<{ sku: string; price: string }>(
    `SELECT p.sku, i.price FROM prices i JOIN price_lists l ON l.id = i.price_list_id JOIN products p ON p.id = i.product_id
     WHERE l.currency = ? AND i.min_quantity = 0 ORDER BY p.sku`,
    [currency],
  );
  return new Map(rows.map(({ sku, price }) => [sku, cents(price)]));
}
