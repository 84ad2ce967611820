import type { Command } from "../define-command";
import { orderShip } from "./order-ship.command";
import { outboundDeliver } from "./outbound-deliver.command";
import { shipmentUndo } from "./shipment-undo.command";
import { outboundList } from "./outbound-list.command";
import { outboundPrint } from "./outbound-print.command";
import { outboundPick } from "./outbound-pick.command";
import { outboundReplaceLots } from "./outbound-replace-lots.command";

export const outboundCommands: readonly Command[] = [
  orderShip,
  outboundDeliver,
  outboundList,
  outboundPick,
  outboundPrint,
  shipmentUndo,
  outboundReplaceLots,
];
