import type { Command } from "../define-command";
import { stockAdjust } from "./stock-adjust.command";
import { stockCount } from "./stock-count.command";
import { stockSerial } from "./stock-serial.command";
import { stockWarranty } from "./stock-warranty.command";
import { stockOpen } from "./stock-open.command";
import { stockQuery } from "./stock-query.command";
import { stockThreshold } from "./stock-threshold.command";
import { holdConfirm } from "./hold-confirm.command";
import { holdLetGo } from "./hold-let-go.command";
import { holdList } from "./hold-list.command";
import { stockHold } from "./stock-hold.command";
import { stockPromise } from "./stock-promise.command";
import { stockKeepSerials } from "./stock-keep-serials.command";
import { stockLocate } from "./stock-locate.command";
import { stockTransfer } from "./stock-transfer.command";

export const stockCommands: readonly Command[] = [
  stockKeepSerials,
  stockLocate,
  stockSerial,
  stockWarranty,
  stockAdjust,
  stockCount,
  stockOpen,
  stockQuery,
  stockThreshold,
  stockTransfer,
  stockPromise,
  stockHold,
  holdConfirm,
  holdLetGo,
  holdList,
];
