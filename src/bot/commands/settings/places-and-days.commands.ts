import { clearCalendarDay, setCalendarDays, setExceptions, setWorkWeek } from "../../../domain/company/change-calendar";
import type { CalendarException, WorkWeek } from "../../../domain/shared/working-calendar";
import { workWeekOf } from "../../../domain/shared/working-calendar";
import { closeWarehouse, openOnes, putWarehouse } from "../../../domain/stock/change-warehouse";
import { Refusal } from "../../../domain/shared/refusal";
import { rehearse } from "../../../domain/shared/rehearse";
import { settingList } from "../../presenters/setting-lists";
import { readCalendarWish } from "../../settings/read-calendar";
import { readWarehouseWish, warehouseToClose } from "../../settings/read-warehouse";
import { settingWords } from "../../texts/settings";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar as calendar } from "./calendar.grammar";
import { grammar as close } from "./close-warehouse.grammar";
import { grammar as warehouses } from "./warehouses.grammar";

interface CalendarBefore {
  readonly week: WorkWeek;
  readonly exceptions: readonly CalendarException[];
}

export const settingsCalendar = defineCommand({
  ...calendar,
  async handle({ tx, actor }, { text = "" }) {
    const wish = readCalendarWish(text, actor, tx.now);
    const before: CalendarBefore = { week: await workWeekOf(tx), exceptions: await tx.calendar.exceptions() };
    if (wish.do === "week") await setWorkWeek(tx, actor, wish.week);
    if (wish.do === "days") await setCalendarDays(tx, actor, wish.stretch);
    if (wish.do === "clear") await clearCalendarDay(tx, actor, wish.day);
    const shown = showCard(await settingList(tx, actor, "calendar"));
    return wish.do === "show" ? shown : { ...shown, undo: { subject: { kind: "setting", id: "calendar" }, version: null, before } };
  },
  undo: {
    async inverse({ tx, actor }, { before }) {
      const { week, exceptions } = before as CalendarBefore;
      await setWorkWeek(tx, actor, week);
      await setExceptions(tx, actor, exceptions);
    },
  },
});

export const settingsWarehouses = defineCommand({
  ...warehouses,
  async handle({ tx, actor }, { text = "" }) {
    const wish = readWarehouseWish(text);
    if (wish.do === "put") {
      const open = openOnes(await tx.stock.warehouses());
      const known = open.some(({ number }) => number === wish.number);
      if (wish.isNew && known) throw new Refusal("warehouse.taken", { number: wish.number });
      if (!wish.isNew && !known)
        throw new Refusal("warehouse.unknown", { number: wish.number, warehouses: open.map(({ number }) => number) });
      await putWarehouse(tx, actor, wish);
    }
    return showCard(await settingList(tx, actor, "warehouses"));
  },
  undo: {
    instead: {
      zh: "仓库可以“关闭仓库 …”，名称可以再改一次。",
      en: "A warehouse can be closed (“close warehouse …”) and renamed again.",
    },
  },
});

export const settingsCloseWarehouse = defineCommand({
  ...close,
  async foretell({ tx, actor }, { text = "" }) {
    const number = warehouseToClose(text);
    await rehearse(tx, () => closeWarehouse(tx, actor, number));
    return settingWords[actor.language].closes(number);
  },
  async handle({ tx, actor }, { text = "" }) {
    await closeWarehouse(tx, actor, warehouseToClose(text));
    return showCard(await settingList(tx, actor, "warehouses"));
  },
  undo: {
    instead: { zh: "再说一次“加仓库 …”就重新打开。", en: "Say “add warehouse …” again to open it anew." },
  },
});
