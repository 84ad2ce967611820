import { z } from "zod";
import { approvalPolicyOf } from "../../approvals/approval-policy";
import { collectionsSetting, type CollectionsSetting } from "../../collections/reminder-stage";
import { holdPolicyOf, type HoldPolicy } from "../../holds/stock-hold";
import { poolPolicyOf, type PoolPolicy } from "../../leads/pool-policy";
import { templateNames, type TemplateName } from "../../messages/message-texts";
import { bankAccountsOf, setBankAccounts, type BankAccounts } from "../../payments/bank-accounts";
import { purchasePolicyOf, type PurchasePolicy } from "../../purchasing/purchase-policy";
import { writeOffLimit } from "../../receivables/write-off";
import { stocktakePolicyOf } from "../../stocktakes/stocktake-policy";
import type { Tx } from "../../shared/tx";
import { ticketHoursOf, type TicketHours } from "../../tickets/ticket-clock";
import { valueSection, type Section } from "../section";
import { count, decimal, label } from "./schemas";
import { plainSetting } from "./setting-sections";

const percent = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,6})?$/)
  .refine((said) => Number(said) <= 100, "more than all of it");
const sum = decimal.refine((said) => Number(said) <= 1e12, "more than there is");
const days = z.number().int().min(0).max(3650);
/** Hours of work, or of the clock where stock is held. */
const hours = z.number().positive().max(10_000);
const someOf = count.min(1);
const occasion = z.enum(templateNames as [TemplateName, ...TemplateName[]]);
const channels = z.enum(["sms", "email"]);

/** A setting of the conversation's own: kept as it was said, its usual values stand where it is read. */
const asSaid =
  <Value>(name: string, unsaid: Value) =>
  async (tx: Tx) =>
    (await tx.settings.read<Value>(name)) ?? unsaid;

/** Limits and times: each is one setting, put in place as it stands. */
export const policySections: readonly Section[] = [
  plainSetting({
    name: "approvalPolicy",
    label: { zh: "审批额度", en: "Approval limits" },
    schema: z.strictObject({
      managerAt: sum.optional(),
      leadAt: sum.optional(),
      discountAt: percent.optional(),
      marginBelow: percent.optional(),
    }),
    get: approvalPolicyOf,
  }),
  plainSetting<PoolPolicy>({
    name: "pool",
    label: { zh: "公海规则", en: "Lead pool" },
    schema: z.strictObject({
      untouchedDays: days,
      prospectDays: days.default(0),
      warnDays: days,
      mostHeld: days,
      coolingOffDays: days,
      extensionDays: days,
    }),
    get: poolPolicyOf,
  }),
  plainSetting<PurchasePolicy>({
    name: "purchasePolicy",
    label: { zh: "采购允差", en: "Purchase tolerance" },
    schema: z.strictObject({ tolerancePercent: percent }),
    get: purchasePolicyOf,
  }),
  plainSetting({
    name: "stocktakePolicy",
    label: { zh: "盘点额度", en: "Stocktake limit" },
    schema: z.strictObject({ approveAt: sum.optional() }),
    get: stocktakePolicyOf,
  }),
  plainSetting({
    name: "writeOff",
    label: { zh: "尾差额度", en: "Write-off limit" },
    schema: z.strictObject({ limit: sum }),
    get: async (tx) => ({ limit: await writeOffLimit(tx) }),
  }),
  plainSetting<HoldPolicy>({
    name: "stockHold",
    label: { zh: "留货时间", en: "Stock holds" },
    schema: z
      .strictObject({ hours, longestDays: days, transferDays: days })
      .refine((policy) => policy.hours <= policy.longestDays * 24, { path: ["hours"], message: "longer than the longest" }),
    get: holdPolicyOf,
  }),
  plainSetting<TicketHours>({
    name: "ticketHours",
    label: { zh: "工单时限", en: "Ticket hours" },
    schema: z.strictObject({ high: hours, normal: hours }),
    get: ticketHoursOf,
  }),
  plainSetting<CollectionsSetting>({
    name: "collections",
    label: { zh: "催款节奏", en: "Payment reminders" },
    schema: z.strictObject({
      stages: z
        .array(z.number().int().min(-365).max(365))
        .max(20)
        .refine((stages) => new Set(stages).size === stages.length, "the same day twice"),
      escalateAfterDays: days,
    }),
    get: collectionsSetting,
  }),
  valueSection<BankAccounts>({
    name: "bankAccounts",
    label: { zh: "收款账户名称", en: "Names of bank accounts" },
    settings: ["bankAccounts"],
    schema: z.record(z.string().regex(/^[A-Za-z0-9_-]{1,40}$/), label),
    get: bankAccountsOf,
    set: setBankAccounts,
  }),
  plainSetting({
    name: "leadFormLimits",
    setting: "leadForms",
    label: { zh: "线索表单限流", en: "Limits of lead forms" },
    schema: z.strictObject({ mostFromOneAddress: someOf.optional(), mostFromAll: someOf.optional() }),
    get: asSaid("leadForms", {}),
  }),
  plainSetting({
    name: "customerMessages",
    label: { zh: "客户通知", en: "Messages to customers" },
    schema: z.strictObject({ off: z.array(occasion).max(50).optional(), usual: z.partialRecord(occasion, channels).optional() }),
    get: asSaid("customerMessages", {}),
  }),
  plainSetting({
    name: "nudges",
    label: { zh: "提醒天数", en: "Nudges" },
    schema: z.strictObject({
      untouchedDays: days.optional(),
      coldDays: days.optional(),
      quoteDays: days.optional(),
      contractDays: days.optional(),
    }),
    get: asSaid("nudges", {}),
  }),
  plainSetting({
    name: "undo",
    label: { zh: "撤销时限", en: "Time to undo" },
    schema: z.strictObject({ minutes: z.number().int().min(0).max(1440) }),
    get: asSaid("undo", { minutes: 10 }),
  }),
];
