import { afterSalesRows } from "./command-rows-after-sales";
import { catalogueRows } from "./command-rows-catalogue";
import { configurationRows } from "./command-rows-configuration";
import { leadRows } from "./command-rows-leads";
import { listRows } from "./command-rows-lists";
import { exportRows } from "./command-rows-exports";
import { reportRows } from "./command-rows-reports";
import { prospectRows } from "./command-rows-prospects";
import { mergeRows } from "./command-rows-merges";
import { moneyRows } from "./command-rows-money";
import { monthRows } from "./command-rows-months";
import { moveRows } from "./command-rows-moves";
import { goodsRows } from "./command-rows-goods";
import { operationsRows } from "./command-rows-operations";
import { peopleRows } from "./command-rows-people";
import { purchasingRows } from "./command-rows-purchasing";
import { stocktakeRows } from "./command-rows-stocktakes";
import { transferRows } from "./command-rows-transfers";
import { quoteRows } from "./command-rows-quotes";
import { flowRows } from "./command-rows-flows";
import { fieldRows } from "./command-rows-fields";
import { formRows } from "./command-rows-forms";
import { ruleRows } from "./command-rows-rules";
import { settingRows } from "./command-rows-settings";
import { salesRows } from "./command-rows-sales";
import { warehouseRows } from "./command-rows-warehouse";
import type { Row } from "./command-row";

/** Every command at least once, with values as the dialogue would pass them. */
export const commandRows: readonly Row[] = [
  ...quoteRows,
  ...purchasingRows,
  ...salesRows,
  ...leadRows,
  ...exportRows,
  ...reportRows,
  ...prospectRows,
  ...mergeRows,
  ...configurationRows,
  ...settingRows,
  ...goodsRows,
  ...catalogueRows,
  ...transferRows,
  ...stocktakeRows,
  ...operationsRows,
  ...moveRows,
  ...peopleRows,
  ...flowRows,
  ...fieldRows,
  ...formRows,
  ...ruleRows,
  ...listRows,
  ...moneyRows,
  ...monthRows,
  ...afterSalesRows,
  ...warehouseRows,
];
