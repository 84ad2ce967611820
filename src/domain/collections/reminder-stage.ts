import { daysBetween, type CalendarDay } from "../shared/calendar-day";
import type { Tx } from "../shared/tx";

/** The setting "collections". */
export interface CollectionsSetting {
  /** On which days a customer is reminded, counted from the due day: −3 is three days before it. */
  readonly stages: readonly number[];
  /** From so many days late on the owner's manager is told. */
  readonly escalateAfterDays: number;
}

const usual: CollectionsSetting = { stages: [-3, 0, 7, 14, 30], escalateAfterDays: 30 };

export async function collectionsSetting(tx: Tx): Promise<CollectionsSetting> {
  return { ...usual, ...(await tx.settings.read<Partial<CollectionsSetting>>("collections")) };
}

/** The latest stage that a receivable has reached on a day; null before the first. Stages that were missed are not made up for. */
export function reminderStage(dueDay: CalendarDay, today: CalendarDay, stages: readonly number[]): number | null {
  const late = daysBetween(dueDay, today);
  const reached = stages.filter((stage) => stage <= late);
  return reached.length === 0 ? null : Math.max(...reached);
}
