import { grouped, percent } from "../../../cards/kit/format";
import { policyOf, policyNames, type PolicyName } from "../../domain/configuration/change-policy";
import { collectionsSetting } from "../../domain/collections/reminder-stage";
import { holdPolicyOf } from "../../domain/holds/stock-hold";
import { leadFormLimitsOf } from "../../domain/leads/receive-submission";
import type { TemplateName } from "../../domain/messages/message-texts";
import { purchasePolicyOf } from "../../domain/purchasing/purchase-policy";
import { writeOffLimit } from "../../domain/receivables/write-off";
import type { Actor } from "../../domain/shared/actor";
import { companyOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { stocktakePolicyOf } from "../../domain/stocktakes/stocktake-policy";
import { ticketHoursOf } from "../../domain/tickets/ticket-clock";
import { minutesToUndo } from "../conversation/take-back";
import { occasionNames } from "../texts/message-texts";
import { policyTexts, policyWords } from "../texts/policies";
import { nudgesOf } from "./morning";

type Told = (tx: Tx, viewer: Actor) => Promise<string>;

/** What holds of each at present, with what is usual where nothing was said. */
const now: Readonly<Record<PolicyName, Told>> = {
  purchasePolicy: async (tx) => percent((await purchasePolicyOf(tx)).tolerancePercent),
  async stocktakePolicy(tx, { language }) {
    const { approveAt } = await stocktakePolicyOf(tx);
    const { baseCurrency } = await companyOf(tx);
    return approveAt === undefined ? policyTexts[language].noApproval : policyTexts[language].from(`${grouped(approveAt)} ${baseCurrency}`);
  },
  writeOff: async (tx) => grouped(await writeOffLimit(tx)),
  async stockHold(tx, { language }) {
    const { hours, longestDays, transferDays } = await holdPolicyOf(tx);
    return policyTexts[language].holds(hours, longestDays, transferDays);
  },
  async ticketHours(tx, { language }) {
    const { high, normal } = await ticketHoursOf(tx);
    return policyTexts[language].tickets(high, normal);
  },
  async collections(tx, { language }) {
    const { stages, escalateAfterDays } = await collectionsSetting(tx);
    return policyTexts[language].reminders(stages, escalateAfterDays);
  },
  async leadFormLimits(tx, { language }) {
    const { mostFromOneAddress, mostFromAll } = await leadFormLimitsOf(tx);
    return policyTexts[language].forms(mostFromOneAddress, mostFromAll);
  },
  async customerMessages(tx, { language }) {
    const off = ((await policyOf(tx, "customerMessages"))["off"] ?? []) as readonly TemplateName[];
    const say = policyTexts[language];
    return off.length === 0 ? say.allSent : say.notSent(off.map((name) => occasionNames[name][language]));
  },
  async nudges(tx, { language }) {
    const { untouchedDays, coldDays, quoteDays, contractDays } = await nudgesOf(tx);
    return policyTexts[language].nudges(untouchedDays, coldDays, quoteDays, contractDays);
  },
  async undo(tx, { language }) {
    return policyTexts[language].minutes(await minutesToUndo(tx));
  },
};

export function policyNow(tx: Tx, viewer: Actor, name: PolicyName): Promise<string> {
  return now[name](tx, viewer);
}

/** Each with what holds, and how it is said. */
export async function policyRows(tx: Tx, viewer: Actor): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for (const name of policyNames) {
    const { what, send } = policyWords[name][viewer.language];
    rows.push([what, await policyNow(tx, viewer, name), send]);
  }
  return rows;
}
