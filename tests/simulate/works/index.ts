import type { Work } from "../desk";
import { approveOrders } from "./approve.work";
import { buyWhatIsShort, receiveGoods, settleBills } from "./buy.work";
import { cancelOrders } from "./cancel.work";
import { countShelves } from "./count.work";
import { followUps } from "./follow-up.work";
import { invoiceOrders } from "./invoice.work";
import { payOnAccount, payOrders } from "./pay.work";
import { placeOrders } from "./place-orders.work";
import { winQuotes } from "./quote.work";
import { returnGoods } from "./returns.work";
import { deliverOrders, shipOrders } from "./ship.work";

/** Every kind of day's work. A further one is a file of its own, and a line here. */
export const works: readonly Work[] = [
  placeOrders,
  winQuotes,
  approveOrders,
  shipOrders,
  deliverOrders,
  payOrders,
  payOnAccount,
  cancelOrders,
  buyWhatIsShort,
  receiveGoods,
  settleBills,
  returnGoods,
  invoiceOrders,
  countShelves,
  followUps,
];
