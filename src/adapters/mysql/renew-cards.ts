import type { Card } from "../../../cards/kit/nodes";
import type { Relay } from "./outbox-relay";
import { postedCards } from "./queue-tables";
import { rowFrom, type RowOf } from "./table";
import type { MySqlTx } from "./unit-of-work";

const batch = 50;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * One batch of cards that their platform will let die within a day: those that still ask for something are sent anew, into
 * the same chat; the others stay as they are. Each card once. true: there may be more.
 */
export async function renewAgingCards({ work, platforms, present }: Pick<Relay, "work" | "platforms" | "present">): Promise<boolean> {
  for (const { name, cardLifeDays } of platforms.values()) {
    if (cardLifeDays === undefined) continue;
    const found = await work.run(async (tx) => {
      const aging = await agingCards(tx, name, new Date(tx.now.getTime() - (cardLifeDays - 1) * dayMs));
      for (const posted of aging) await renewed(tx, posted, present);
      return aging.length;
    });
    if (found === batch) return true;
  }
  return false;
}

async function agingCards(tx: MySqlTx, platform: string, postedBefore: Date): Promise<RowOf<typeof postedCards>[]> {
  const rows = await tx.sql.rows<Record<string, unknown>>(
    `SELECT ${postedCards.selectList} FROM posted_cards WHERE platform = ? AND renewed_at IS NULL AND posted_at < ?
     ORDER BY posted_at, id LIMIT ${batch} FOR UPDATE SKIP LOCKED`,
    [platform, postedBefore],
  );
  return rows.map((row) => rowFrom(postedCards, row));
}

async function renewed(tx: MySqlTx, posted: RowOf<typeof postedCards>, present: Relay["present"]): Promise<void> {
  const { id, platform, conversation, personId, card, subjectKind, subjectId } = posted;
  const subject = { kind: subjectKind, id: subjectId };
  const shown = await present(tx, card, subject, personId, posted);
  if (shown && asksForSomething(shown)) {
    await tx.deliveries.add([
      { onceKey: `renew:${id}`, platform, conversation, personId: personId, part: { kind: "liveCard", card, subject } },
    ]);
  }
  await tx.sql.run("UPDATE posted_cards SET renewed_at = ? WHERE id = ?", [tx.now, id]);
}

/** Something can be decided or done on it, beyond looking. */
function asksForSomething({ nodes }: Card): boolean {
  return nodes.some((node) => node.kind === "form" || (node.kind === "buttons" && node.buttons.some(({ style }) => style !== undefined)));
}
