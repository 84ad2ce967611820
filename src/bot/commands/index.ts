import type { Command } from "./define-command";
import { accountsCommands } from "./accounts";
import { approvalsCommands } from "./approvals";
import { settingsCommands } from "./settings";
import { configurationCommands } from "./configuration";
import { contractsCommands } from "./contracts";
import { conversationCommands } from "./conversation";
import { customersCommands } from "./customers";
import { peopleCommands } from "./people";
import { fieldsCommands } from "./fields";
import { formsCommands } from "./forms";
import { leadsCommands } from "./leads";
import { importsCommands } from "./imports";
import { exportsCommands } from "./exports";
import { mergesCommands } from "./merges";
import { monthCommands } from "./month";
import { opportunitiesCommands } from "./opportunities";
import { ordersCommands } from "./orders";
import { outboundCommands } from "./outbound";
import { stockCommands } from "./stock";
import { operationsCommands } from "./operations";
import { bankingCommands } from "./banking";
import { paymentsCommands } from "./payments";
import { purchasingCommands } from "./purchasing";
import { productsCommands } from "./products";
import { quotesCommands } from "./quotes";
import { receivablesCommands } from "./receivables";
import { recordsCommands } from "./records";
import { delegationsCommands } from "./delegations";
import { flowsCommands } from "./flows";
import { webhooksCommands } from "./webhooks";
import { rulesCommands } from "./rules";
import { stocktakesCommands } from "./stocktakes";
import { transfersCommands } from "./transfers";
import { todosCommands } from "./todos";
import { afterSalesCommands } from "./after-sales";
import { listsCommands } from "./lists";
import { reportsCommands } from "./reports";
import { whyCommands } from "./why";

/** Everything that can be done by message: each room says what is in it. */
export const commands: readonly Command[] = [
  ...accountsCommands,
  ...approvalsCommands,
  ...settingsCommands,
  ...configurationCommands,
  ...contractsCommands,
  ...conversationCommands(() => commands),
  ...customersCommands,
  ...peopleCommands,
  ...fieldsCommands,
  ...formsCommands,
  ...leadsCommands,
  ...importsCommands,
  ...exportsCommands,
  ...mergesCommands,
  ...monthCommands,
  ...opportunitiesCommands,
  ...ordersCommands,
  ...outboundCommands,
  ...stockCommands,
  ...operationsCommands,
  ...bankingCommands,
  ...paymentsCommands,
  ...purchasingCommands,
  ...productsCommands,
  ...quotesCommands,
  ...receivablesCommands,
  ...recordsCommands,
  ...delegationsCommands,
  ...flowsCommands,
  ...webhooksCommands,
  ...rulesCommands,
  ...stocktakesCommands,
  ...transfersCommands,
  ...todosCommands,
  ...afterSalesCommands,
  ...listsCommands,
  ...reportsCommands,
  ...whyCommands,
];
