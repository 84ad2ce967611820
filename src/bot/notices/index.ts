import { afterSalesNotices, supplierNotices } from "./after-sales.notice";
import { approvalNotices } from "./approval.notice";
import { collectionNotices } from "./collection.notice";
import type { Notice } from "./define-notice";
import { flowNotices } from "./flow.notice";
import { expiredNotices, goodsNotices } from "./goods.notice";
import { leadNotices } from "./lead.notice";
import { holdNotices } from "./hold.notice";
import { undoneShipmentNotices } from "./undone-shipment.notice";
import { bankNotices, monthNotices } from "./money.notice";
import { parkedNotices } from "./parked.notice";
import { paymentNotices } from "./payment.notice";
import { personNotices } from "./person.notice";
import { purchasingNotices } from "./purchasing.notice";
import { reportNotices } from "./report.notice";
import { ruleNotices } from "./rule.notice";
import { salesNotices } from "./sales.notice";
import { mergeNotices } from "./merge.notice";
import { prospectNotices } from "./prospect.notice";
import { stocktakeNotices } from "./stocktake.notice";
import { todoNotices } from "./todo.notice";
import { formNotices } from "./form.notice";
import { transferNotices } from "./transfer.notice";

/** Which event is told to whom. The place of a notice is part of its delivery's key: new ones stand at the end. */
export const notices: readonly Notice[] = [
  ...approvalNotices,
  ...salesNotices,
  ...todoNotices,
  ...paymentNotices,
  ...flowNotices,
  ...goodsNotices,
  ...parkedNotices,
  ...personNotices,
  ...ruleNotices,
  ...reportNotices,
  ...bankNotices,
  ...monthNotices,
  ...collectionNotices,
  ...afterSalesNotices,
  ...purchasingNotices,
  ...leadNotices,
  ...holdNotices,
  ...formNotices,
  ...transferNotices,
  ...undoneShipmentNotices,
  ...stocktakeNotices,
  ...mergeNotices,
  ...prospectNotices,
  ...expiredNotices,
  ...supplierNotices,
];
