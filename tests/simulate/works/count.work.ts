import { oneOf } from "../../support/random";
import { between, count as done, keepers, type Desk, type Work } from "../desk";
import { onHandOf } from "../model/books";
import { count } from "../model/goods";
import { approverOf } from "./approve.work";
import { compareLevel } from "./ship.work";

/** Somebody counts a shelf; mostly it is right, sometimes a few pieces are missing or too many. */
/** A difference over the limit waits for somebody's yes. */
async function letBePosted(desk: Desk): Promise<void> {
  const waiting = await desk.office.rows<{ number: string }>("SELECT number FROM stocktakes WHERE state = 'pendingApproval'");
  for (const { number } of waiting) {
    const who = await approverOf(desk, number);
    if (who !== null) await desk.office.say(who, desk.random() < 0.5 ? `approve ${number}` : `同意 ${number}`);
  }
}

export const countShelves: Work = {
  name: "count a shelf",
  perOrder: 0.05,
  async do(desk) {
    const { books, random } = desk;
    const place = oneOf(random, books.places);
    // Goods in lots are counted by the lot.
    const sku = oneOf(
      random,
      books.skus.filter((each) => each !== "G15"),
    );
    const found = Math.max(0, onHandOf(books, sku, place) + (random() < 0.5 ? 0 : between(random, -4, 4)));
    const named = { SH: "上海仓", SZ: "深圳仓", NB: "宁波仓" }[place] ?? place;
    const text = `盘点 ${named} ${sku} ${found}${sku === "H20" ? "米" : ""}`;
    await desk.office.sayAndConfirm(keepers[place] ?? "P4", text);
    await letBePosted(desk);
    done(desk, count(books, sku, place, found) ? "counts" : "counts refused");
    await compareLevel(desk, sku, place);
    return true;
  },
};
