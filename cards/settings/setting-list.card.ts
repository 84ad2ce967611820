import { note } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { listView } from "../kit/list-view";

/** Which of the company's lists of settings: each has its columns and how it is changed. */
export type SettingListName =
  | "stages"
  | "leadSources"
  | "regions"
  | "paymentTerms"
  | "units"
  | "rates"
  | "bankAccounts"
  | "warehouses"
  | "calendar"
  | "modules"
  | "permissions"
  | "limits"
  | "policies";

export interface SettingListProps {
  readonly list: SettingListName;
  /** What the columns hold, as the reader sees it. */
  readonly rows: readonly (readonly string[])[];
  readonly mayChange: boolean;
}

interface ListWords {
  readonly title: string;
  readonly columns: readonly string[];
  readonly empty: string;
  /** What to send to change it. */
  readonly how: string;
}

const words: Readonly<
  Record<"zh" | "en", { readonly count: (count: number) => string; readonly ask: string } & Readonly<Record<SettingListName, ListWords>>>
> = {
  zh: {
    count: (count) => `${count} 项`,
    ask: "要改的话请找运营负责人",
    stages: {
      title: "商机阶段",
      columns: [">顺序", "阶段", ">赢率"],
      empty: "没有阶段",
      how: "发送“加阶段 样品测试 50% 放在报价后”“阶段 报价 改名为 方案报价”“阶段 谈判 75%”“把阶段 谈判 放到 报价 前面”“删除阶段 报价，商机转到谈判”。赢单、输单是固定的",
    },
    leadSources: {
      title: "线索来源",
      columns: ["来源"],
      empty: "没有限定来源，写什么都行。发送“加线索来源 展会(trade fair)”开始限定",
      how: "发送“加线索来源 展会(trade fair)”“删线索来源 展会”",
    },
    regions: {
      title: "地区",
      columns: ["地区"],
      empty: "没有限定地区，写什么都行。发送“加地区 华东(East China)”开始限定",
      how: "发送“加地区 华东(East China)”“删地区 华东”",
    },
    paymentTerms: {
      title: "付款条件",
      columns: ["名称", "怎么付"],
      empty: "还没有起名的付款条件。发送“加付款条件 大客户：月结45天”加一个",
      how: "发送“加付款条件 大客户：月结45天”“删付款条件 大客户”",
    },
    units: {
      title: "计量单位",
      columns: ["单位", "来自"],
      empty: "没有单位",
      how: "发送“加单位 板(board)”“删单位 板”。之后可以说“新建产品 … 单位板”“一板 20 个”",
    },
    bankAccounts: {
      title: "收款账户",
      columns: ["代码", "名称"],
      empty: "还没有收款账户。发送“加收款账户 CMB 招行(China Merchants Bank)”加一个，登记回款时就能说“招行”",
      how: "发送“加收款账户 CMB 招行(China Merchants Bank)”“删收款账户 CMB”",
    },
    rates: {
      title: "汇率",
      columns: ["币种", ">汇率", "从哪天起"],
      empty: "还没有汇率。发送“汇率 USD 7.2”登记，之后可以用美元报价和收款",
      how: "发送“汇率 USD 7.2”从今天起用，或“汇率 USD 7.2 12月1日起”",
    },
    warehouses: {
      title: "仓库",
      columns: ["编号", "名称"],
      empty: "还没有仓库。发送“加仓库 GZ 广州仓(Guangzhou)”加一个",
      how: "发送“加仓库 GZ 广州仓(Guangzhou)”“仓库 GZ 改名为 广州南沙仓”“关闭仓库 GZ”",
    },
    calendar: {
      title: "工作日历",
      columns: ["日期", "安排", "名称"],
      empty: "之后没有节假日或调休",
      how: "发送“放假 10月1日到10月7日 国庆节”“10月11日 补班”“取消放假 10月7日”“工作日 周一到周六”“工作时间 8:30 到 17:30”",
    },
    modules: {
      title: "模块",
      columns: ["模块", "状态"],
      empty: "没有模块",
      how: "发送“启用模块 采购”“停用模块 采购”。停用后命令不再出现，数据都留着",
    },
    permissions: {
      title: "权限",
      columns: ["能做什么", "谁"],
      empty: "没有权限",
      how: "发送“授权 采购 调整库存”“收回 采购 调整库存”。谁是什么角色由人员设置决定",
    },
    limits: {
      title: "审批额度",
      columns: ["额度", "从多少起"],
      empty: "没有额度，谁都不用审批",
      how: "发送“审批额度 经理 5万 运营 100万 折扣 10 毛利 15”，写“不限”去掉一项",
    },
    policies: {
      title: "限额和时限",
      columns: ["设置", "现在", "这样改"],
      empty: "没有限额和时限",
      how: "发送最后一列那样的一句话就能改，一次改一项；发送“撤销”改回去",
    },
  },
  en: {
    count: (count) => (count === 1 ? "1 entry" : `${count} entries`),
    ask: "To change it, ask an operations lead",
    stages: {
      title: "Deal stages",
      columns: [">Order", "Stage", ">Probability"],
      empty: "There are no stages",
      how: "Send “add stage sample test 50% after quotation”, “rename stage quotation to offer”, “stage negotiation 75%”, “move stage negotiation before quotation”, “remove stage quotation, its deals go to negotiation”. Won and lost are fixed",
    },
    leadSources: {
      title: "Lead sources",
      columns: ["Source"],
      empty: "Sources are free: anything may be written. Send “add lead source 展会(trade fair)” to begin a list",
      how: "Send “add lead source 展会(trade fair)”, “remove lead source trade fair”",
    },
    regions: {
      title: "Regions",
      columns: ["Region"],
      empty: "Regions are free: anything may be written. Send “add region 华东(East China)” to begin a list",
      how: "Send “add region 华东(East China)”, “remove region East China”",
    },
    paymentTerms: {
      title: "Payment terms",
      columns: ["Name", "How it is paid"],
      empty: "No payment terms have a name yet. Send “add payment terms Key account: net 45”",
      how: "Send “add payment terms Key account: net 45”, “remove payment terms Key account”",
    },
    units: {
      title: "Units",
      columns: ["Unit", "From"],
      empty: "There are no units",
      how: "Send “add unit board”, “remove unit board”. From then on “new product …, unit board”, “board of 20” are understood",
    },
    bankAccounts: {
      title: "Bank accounts",
      columns: ["Code", "Name"],
      empty:
        "There are no bank accounts yet. Send “add bank account CMB China Merchants Bank”: payments can then be said to have come in there",
      how: "Send “add bank account CMB China Merchants Bank”, “remove bank account CMB”",
    },
    rates: {
      title: "Exchange rates",
      columns: ["Currency", ">Rate", "From"],
      empty: "There are no exchange rates yet. Send “exchange rate USD 7.2”: then you can quote and take payments in dollars",
      how: "Send “exchange rate USD 7.2” for from today on, or “exchange rate USD 7.2 from Dec 1”",
    },
    warehouses: {
      title: "Warehouses",
      columns: ["No.", "Name"],
      empty: "There are no warehouses yet. Send “add warehouse GZ Guangzhou”",
      how: "Send “add warehouse GZ Guangzhou”, “rename warehouse GZ to Guangzhou South”, “close warehouse GZ”",
    },
    calendar: {
      title: "Working calendar",
      columns: ["Day", "What", "Name"],
      empty: "No holidays or make-up days lie ahead",
      how: "Send “holiday 24 December to 26 December Christmas”, “working day 11 October make-up”, “no holiday 26 December”, “working days Monday to Saturday”, “working hours 8:30 to 17:30”",
    },
    modules: {
      title: "Modules",
      columns: ["Module", "State"],
      empty: "There are no modules",
      how: "Send “switch on module purchasing”, “switch off module purchasing”. What is off is not offered any more; its records stay",
    },
    permissions: {
      title: "Permissions",
      columns: ["What", "Who may"],
      empty: "There are no permissions",
      how: "Send “allow purchasers to adjust stock”, “revoke adjust stock from purchasers”. Who has which role is a matter of people",
    },
    limits: {
      title: "Approval limits",
      columns: ["Limit", "From"],
      empty: "There are no limits: nobody has to approve",
      how: "Send “approval limits: manager 50000, operations lead 1000000, discount 10, margin 15”; “none” takes one away",
    },
    policies: {
      title: "Limits and times",
      columns: ["Setting", "Now", "To change"],
      empty: "There are no limits and times",
      how: "Send a sentence like those in the last column, one at a time; “undo” takes it back",
    },
  },
};

export const settingListCard = defineCard<SettingListProps>({
  name: "setting-list",
  samples: [
    {
      list: "stages",
      rows: [
        ["1", "初步接触 initial contact", "10%"],
        ["2", "报价 quotation", "60%"],
      ],
      mayChange: true,
    },
    { list: "leadSources", rows: [], mayChange: true },
    { list: "regions", rows: [["华东 / East China"]], mayChange: false },
    { list: "paymentTerms", rows: [["大客户 / Key account", "月结 45 天"]], mayChange: true },
    {
      list: "units",
      rows: [
        ["板 / board", "自己加的"],
        ["个 / pc", "通用"],
      ],
      mayChange: true,
    },
    { list: "bankAccounts", rows: [["CMB", "招行"]], mayChange: true },
    { list: "rates", rows: [["USD", "7.2", "2026-12-01"]], mayChange: true },
    { list: "warehouses", rows: [["SH", "上海仓 Shanghai"]], mayChange: true },
    {
      list: "calendar",
      rows: [
        ["周一至周五 Mon–Fri", "09:00–18:00", ""],
        ["2026-10-01", "放假", "国庆节"],
      ],
      mayChange: true,
    },
    {
      list: "modules",
      rows: [
        ["库存", "启用"],
        ["采购", "停用"],
      ],
      mayChange: true,
    },
    { list: "permissions", rows: Array.from({ length: 95 }, () => ["调整库存", "仓库、运营负责人"]), mayChange: true },
    { list: "limits", rows: [["经理审批", "50,000"]], mayChange: true },
    { list: "limits", rows: [], mayChange: false },
    {
      list: "policies",
      rows: [
        ["采购允差", "10%", "采购允差 10%"],
        ["催款节奏", "到期前 3 天、到期后 7 天；逾期 30 天报上级", "催款 到期前3天、到期后7天、15天"],
      ],
      mayChange: true,
    },
  ],
  view({ list, rows, mayChange }, language) {
    const say = words[language];
    const { title, columns, empty, how } = say[list];
    const view = listView({ title, count: say.count(rows.length), columns, rows, empty });
    return { ...view, nodes: [...view.nodes, note(mayChange ? how : say.ask)] };
  },
});
