import type { RefusalText } from "../refusals";

export const importRefusals: Readonly<Record<string, RefusalText>> = {
  "import.notFound": { zh: "没有这次导入。请把表格文件再发一次。", en: "There is no such import. Send the file once more." },
  "import.stale": {
    zh: "导入 {number} 刚有变化，卡片已刷新，请再点一次。",
    en: "Import {number} has just changed; the card is refreshed, tap again.",
  },
  "import.noColumns": {
    zh: "看不出这是什么表。第一行请写列名：客户要有公司和电话（或邮箱、联系人），线索再加来源，产品要有料号和名称，价格要有料号、单价和起订量，期初库存要有料号、仓库和数量。",
    en: "I cannot tell what this table lists. Name the columns in the first row: customers need company and phone (or e-mail, contact), leads a source as well, products SKU and name, prices SKU, price and quantity from, opening stock SKU, warehouse and quantity.",
  },
  "import.empty": { zh: "表里只有列名，没有内容。请填好再发。", en: "The table has a heading and no rows. Fill it in and send it again." },
  "import.tooLong": {
    zh: "表里有 {rows} 行，一次最多 {most} 行。请分几个文件发。",
    en: "The table has {rows} rows; {most} at most in one go. Split it into several files.",
  },
  "import.faulty": {
    zh: "{number} 里有 {count} 行读不懂。请改好再把文件发一次，现在什么都没导入。",
    en: "{count} rows of {number} cannot be read. Mend them and send the file again; nothing is imported.",
  },
  "report.notBy": {
    zh: "这个报表不能{grouping}看，可以{groupings}。请换一种分法。",
    en: "This report cannot be had {grouping}. It can be had {groupings}; ask for one of these.",
  },
  "report.tooLong": {
    zh: "期间太长了，最多 {most} 天。请缩短期间。",
    en: "That is too long a period; {most} days at most. Ask for a shorter one.",
  },
  "export.unknown": {
    zh: "这个列表还不能导出。可以导出客户、线索、产品、价格、库存、商机、报价、合同、订单、应收、回款、发票。",
    en: "That list cannot be exported. Customers, leads, products, prices, stock, deals, quotes, contracts, orders, receivables, payments and invoices can.",
  },
  "export.noPdf": {
    zh: "列表导出成 Excel 或 CSV，不做 PDF。请发送“导出客户 excel”。",
    en: 'Lists are exported to Excel or CSV, not to PDF. Send "export customers to excel".',
  },
  "export.noDays": {
    zh: "{list}是现在的样子，没有日期可选。请去掉日期再发。",
    en: "{list} shows what there is now and has no days to choose. Send it without a date.",
  },
  "export.empty": {
    zh: "{list}里没有你能看到的内容，没有生成文件。请换个期间，或请主管导出。",
    en: "There is nothing of {list} that you may see, so there is no file. Try other days, or ask your manager.",
  },
  "export.tooMany": {
    zh: "超过 {most} 行，一个文件放不下。请加上日期分几次导出。",
    en: "That is more than {most} rows, too many for one file. Add dates and export it in parts.",
  },
  "import.nothingNew": { zh: "{number} 里没有新的，不用导入。", en: "Nothing in {number} is new, so there is nothing to import." },
};
