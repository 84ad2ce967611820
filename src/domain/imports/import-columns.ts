import type { ImportKind } from "./import-file";

/** What people call the columns, in the form that `headingKey` gives. */
const party = {
  name: [
    "公司名称",
    "公司",
    "客户名称",
    "客户",
    "企业名称",
    "单位名称",
    "名称",
    "companyname",
    "company",
    "customername",
    "customer",
    "accountname",
    "account",
    "name",
  ],
  shortName: ["简称", "客户简称", "shortname"],
  creditCode: ["统一社会信用代码", "社会信用代码", "信用代码", "税号", "creditcode", "taxid"],
  contact: ["联系人", "姓名", "联系人姓名", "contactname", "contactperson", "contact"],
  title: ["职位", "职务", "jobtitle", "title"],
  phone: ["手机号码", "手机号", "手机", "联系电话", "电话", "联系方式", "mobile", "phonenumber", "phone", "telephone", "tel"],
  email: ["电子邮箱", "电子邮件", "邮箱", "emailaddress", "email", "mail"],
  address: ["地址", "公司地址", "address"],
  intent: ["意向", "意向程度", "intent"],
  currency: ["币种", "货币", "currency"],
  owner: ["负责人", "业务员", "销售", "归属", "owner", "salesrep", "rep", "assignedto"],
  source: ["线索来源", "来源", "leadsource", "source"],
  region: ["地区", "区域", "region", "territory"],
  interest: ["需求", "意向产品", "感兴趣的产品", "interestedin", "interest"],
} as const;
const goods = {
  sku: ["料号", "产品编号", "商品编号", "货号", "编码", "sku", "itemnumber", "itemcode", "partnumber", "productcode"],
  nameZh: ["产品名称", "商品名称", "品名", "中文名称", "中文名", "名称", "productname", "description", "name"],
  nameEn: ["英文名称", "英文名", "englishname", "nameen"],
  unit: ["基本单位", "单位", "unit", "uom"],
  price: ["销售价", "单价", "售价", "价格", "listprice", "unitprice", "price"],
  currency: ["币种", "货币", "currency"],
  minQuantity: ["起订量", "起批量", "最小数量", "fromquantity", "minquantity", "moq"],
  discount: ["折扣%", "折扣", "discount%", "discount"],
  customer: ["客户编号", "客户", "customerno", "customer"],
  warehouse: ["仓库", "仓", "warehouse"],
  quantity: ["期初数量", "期初库存", "库存数量", "在库", "数量", "库存", "openingstock", "onhand", "quantity", "qty", "stock"],
  lot: ["批次", "批号", "lotnumber", "lot", "batch"],
  serials: ["序列号", "机身号", "serialnumbers", "serialnumber", "serials", "serial", "sn"],
  expiry: ["有效期", "失效日期", "expirydate", "expiry", "expires"],
  cost: ["单位成本", "成本价", "成本", "unitcost", "cost"],
} as const;

export type ImportColumn = keyof typeof party | keyof typeof goods;

export interface ImportColumns {
  readonly kind: ImportKind;
  /** The heading's row, from 0. */
  readonly heading: number;
  readonly at: Readonly<Partial<Record<ImportColumn, number>>>;
}

const mostRowsAbove = 10;

/** What a table lists, by its heading and by what the file is called; null when it is none that can be imported. */
export function findImportColumns(name: string, table: readonly (readonly string[])[]): ImportColumns | null {
  for (const [heading, row] of table.slice(0, mostRowsAbove).entries()) {
    const keys = row.map(headingKey);
    const goodsAt = placesOf(goods, keys);
    if (goodsAt.sku !== undefined && goodsAt.warehouse !== undefined && goodsAt.quantity !== undefined)
      return { kind: "stock", heading, at: goodsAt };
    if (goodsAt.sku !== undefined && goodsAt.price !== undefined && listsPrices(name, goodsAt))
      return { kind: "price", heading, at: goodsAt };
    if (goodsAt.sku !== undefined && (goodsAt.nameZh !== undefined || goodsAt.unit !== undefined))
      return { kind: "product", heading, at: goodsAt };
    const at = placesOf(party, keys);
    const reach = at.phone ?? at.email ?? at.contact ?? at.creditCode ?? at.address ?? at.source ?? at.owner;
    if (at.name === undefined || reach === undefined) continue;
    const listsLeads = /线索|潜客|lead/i.test(name) || at.source !== undefined || at.interest !== undefined || at.region !== undefined;
    const listsCustomers = /客户|customer|account/i.test(name) || at.creditCode !== undefined || at.shortName !== undefined;
    return { kind: listsLeads && !listsCustomers ? "lead" : "customer", heading, at };
  }
  return null;
}

/** What is more than a product with its price: breaks, discounts, customers' own, or a file that says so. */
function listsPrices(name: string, at: Readonly<Partial<Record<ImportColumn, number>>>): boolean {
  const says = /价格|价目|调价|price/i.test(name) && !/产品|product/i.test(name);
  const more = at.minQuantity ?? at.discount ?? at.customer;
  return says || more !== undefined || (at.nameZh === undefined && at.unit === undefined);
}

function placesOf<Column extends ImportColumn>(
  headings: Readonly<Partial<Record<Column, readonly string[]>>>,
  keys: readonly string[],
): Partial<Record<ImportColumn, number>> {
  const at: Partial<Record<ImportColumn, number>> = {};
  for (const [column, names] of Object.entries(headings) as [Column, readonly string[]][]) {
    const name = names.find((each) => keys.includes(each));
    if (name !== undefined) at[column] = keys.indexOf(name);
  }
  return at;
}

/** "联系电话（必填）" is 联系电话, "E-mail *" is email. */
export function headingKey(cell: string): string {
  return cell
    .normalize("NFKC")
    .replace(/[([（【].*$/u, "")
    .replace(/[\s_\-./:：*]/gu, "")
    .toLowerCase();
}
