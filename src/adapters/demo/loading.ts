import { actorFor, systemActor } from "../../domain/access/identify-actor";
import type { CalendarDay } from "../../domain/shared/calendar-day";
import type { Id } from "../../domain/shared/id";
import type { MySqlTx } from "../mysql/unit-of-work";
import type { World } from "./world";

/** What a loader needs: the transaction, the world, and the keys of what was loaded before, by number. */
export interface Loading {
  readonly tx: MySqlTx;
  readonly world: World;
  readonly ids: Map<string, Id>;
  /** A day of the world, moved so that its "today" is this database's. */
  readonly day: (written: string) => CalendarDay;
  /** So many days before now. */
  readonly daysAgo: (days: number) => Date;
}

/** The key of something loaded before. Throws for what the world never named. */
export function idOf(loading: Pick<Loading, "ids">, number: string): Id {
  const id = loading.ids.get(number);
  if (!id) throw new Error(`the demo company has no ${number}`);
  return id;
}

/** The actor of what the world's people did before today. */
export async function actorOf(loading: Loading, number: string | undefined) {
  if (number === undefined) return systemActor("demo", loading.world.timeZone);
  const person = await loading.tx.people.byNumber(number);
  if (!person) throw new Error(`the demo company has no ${number}`);
  return actorFor(loading.tx, person, null);
}

/** Rows for tables whose rooms have their own ledgers' functions; column names as the database has them. */
export async function put(tx: MySqlTx, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first);
  const marks = `(${names.map(() => "?").join(", ")})`;
  await tx.sql.run(
    `INSERT INTO \`${table}\` (${names.map((name) => `\`${name}\``).join(", ")}) VALUES ${rows.map(() => marks).join(", ")}`,
    rows.flatMap((row) => names.map((name) => row[name])),
  );
}
