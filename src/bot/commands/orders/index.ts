import type { Command } from "../define-command";
import { orderCancel } from "./order-cancel.command";
import { orderCreate } from "./order-create.command";
import { orderList } from "./order-list.command";
import { orderRevise } from "./order-revise.command";
import { orderShow } from "./order-show.command";

export const ordersCommands: readonly Command[] = [orderCancel, orderCreate, orderList, orderRevise, orderShow];
