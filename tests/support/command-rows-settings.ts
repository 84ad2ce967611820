import { actorFor } from "../../src/domain/access/identify-actor";
import { permissionTableOf } from "../../src/domain/access/grants";
import { approvalPolicyOf } from "../../src/domain/approvals/approval-policy";
import { collectionsSetting } from "../../src/domain/collections/reminder-stage";
import { modulesOf } from "../../src/domain/shared/modules";
import { listOf } from "../../src/domain/company/word-lists";
import { stagesOf } from "../../src/domain/opportunities/stages";
import { workWeekOf } from "../../src/domain/shared/working-calendar";
import { putWarehouse } from "../../src/domain/stock/change-warehouse";
import type { Tx } from "../../src/domain/shared/tx";
import type { Row } from "./command-row";

const cards = ["setting-list"];
const who = "P9";
const said = (text: string) => () => ({ text });
const oneMore = async (tx: Tx) => {
  const person = await tx.people.byNumber("P9");
  if (person) await putWarehouse(tx, await actorFor(tx, person, null), { number: "GZ", nameZh: "广州仓", nameEn: "Guangzhou" });
};
const numbers = async (tx: Tx) => (await tx.stock.warehouses()).filter(({ closed }) => !closed).map(({ number }) => number);

export const settingRows: readonly Row[] = [
  { name: "settings.show", what: "all of it", who: "P2", args: () => ({}), cards: ["settings"], shows: ["50,000"] },
  {
    name: "settings.stages",
    what: "one more",
    who,
    args: said("加阶段 样品测试(sample test) 50% 放在报价后"),
    cards,
    shows: ["样品测试", "50%"],
    after: async (tx) => (await stagesOf(tx)).map(({ code }) => code),
    gives: ["initialContact", "needsAnalysis", "quotation", "sample_test", "negotiation"],
  },
  {
    name: "settings.removeStage",
    what: "its deals go on",
    who,
    args: said("remove stage quotation, its deals go to negotiation"),
    cards,
    after: async (tx) => (await stagesOf(tx)).length,
    gives: 3,
  },
  {
    name: "settings.words",
    what: "payment terms in parts",
    who,
    args: said("加付款条件 大客户：30%预付 70%月结60天"),
    cards,
    shows: ["大客户", "30%", "70%"],
    after: async (tx) => (await listOf(tx, "paymentTerms"))[0]?.terms,
    gives: {
      from: "instalments",
      parts: [
        { days: 0, from: "prepaid", percent: "30" },
        { days: 60, from: "monthEnd", percent: "70" },
      ],
    },
  },
  {
    name: "settings.calendar",
    what: "days and hours",
    who,
    args: said("working hours 8:30 to 17:30"),
    cards,
    shows: ["08:30–17:30"],
    after: async (tx) => (await workWeekOf(tx)).until,
    gives: "17:30",
  },
  {
    name: "settings.calendar",
    what: "a holiday",
    who,
    args: said("放假 2027年2月5日到2027年2月7日 春节"),
    cards,
    shows: ["2027-02-06", "春节"],
    after: async (tx) => (await tx.calendar.exceptions()).filter(({ day }) => day.startsWith("2027-02-0")).length,
    gives: 3,
  },
  {
    name: "settings.warehouses",
    what: "one more",
    who,
    args: said("add warehouse GZ Guangzhou"),
    cards,
    shows: ["GZ"],
    after: numbers,
    gives: ["SH", "SZ", "NB", "GZ"],
  },
  {
    name: "settings.closeWarehouse",
    what: "an empty one",
    who,
    before: oneMore,
    args: said("关闭仓库 GZ"),
    cards,
    after: numbers,
    gives: ["SH", "SZ", "NB"],
  },
  {
    name: "settings.limits",
    what: "some of them",
    who,
    args: said("审批额度 经理 6万 折扣 不限"),
    cards,
    shows: ["60,000"],
    after: approvalPolicyOf,
    gives: { managerAt: "60000", leadAt: "1000000", marginBelow: "15" },
  },
  {
    name: "settings.policies",
    what: "reminders before and after the due day",
    who,
    args: said("催款 到期前3天、到期后7天、15天"),
    cards,
    shows: ["15"],
    after: async (tx) => (await collectionsSetting(tx)).stages,
    gives: [-3, 7, 15],
  },
  { name: "settings.permissions", what: "of a role", who: "P2", args: said("采购的权限"), cards },
  {
    name: "settings.grant",
    what: "and from then on they may",
    who,
    args: said("授权 采购 调整库存"),
    cards,
    after: async (tx) => (await permissionTableOf(tx))["stock.adjust"].includes("purchaser"),
    gives: true,
  },
  { name: "settings.modules", what: "all", who: "P2", args: () => ({}), cards },
  {
    name: "settings.switchModule",
    what: "off",
    who,
    args: said("停用模块 采购"),
    cards,
    after: async (tx) => (await modulesOf(tx)).purchasing,
    gives: false,
  },
];
