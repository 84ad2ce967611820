import type { Actor } from "../shared/actor";
import { isMore, isPositive, noQuantity, plus, type Quantity } from "../shared/quantity";
import { auditChange } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { lockReturn, moveReturn, type ReturnMove } from "./move-return";
import type { GivenSerials } from "../stock/serial";
import type { Return } from "./return";
import { countedByPieces, notePiecesThatCame, soldOn } from "./returned-pieces";

export interface ReceiveReturn extends ReturnMove {
  /** What really came, by line number; what is not named came as asked. */
  readonly lines?: readonly { readonly lineNo: number; readonly quantity: Quantity }[];
  /** The pieces that came, of products that keep serial numbers; left out: those that were asked for. */
  readonly serials?: readonly GivenSerials[];
}

/**
 * The goods are here, and wait for inspection: they are not on hand yet. What did not come may be returned another time.
 * Refuses `return.notSoMuch`, `return.nothingCame`, `return.noSuchLine`, and what serial numbers refuse.
 */
export async function receiveReturn(tx: Tx, actor: Actor, input: ReceiveReturn): Promise<Return> {
  const { given, order } = await lockReturn(tx, actor, input);
  const pieces = await soldOn(tx, order, input.serials ?? []);
  const counted = [...countedByPieces(given, pieces), ...(input.lines ?? [])];
  const came = new Map(counted.map((each) => [each.lineNo, each.quantity]));
  for (const lineNo of came.keys()) {
    if (given.lines.every((line) => line.lineNo !== lineNo)) throw new Refusal("return.noSuchLine", { order: given.number });
  }
  const lines = given.lines.map((line) => {
    const received = came.get(line.lineNo) ?? line.quantity;
    if (isMore(received, line.quantity)) {
      throw new Refusal("return.notSoMuch", { number: given.number, line: line.lineNo, most: line.quantity, wanted: received });
    }
    return { ...line, received };
  });
  if (lines.every((line) => !isPositive(line.received))) throw new Refusal("return.nothingCame", { number: given.number });
  const saved = await moveReturn(tx, actor, "receive", given, { lines });
  await notePiecesThatCame(tx, saved, order, lines, pieces);
  const orderLines = order.lines.map((line) => {
    const back = lines.filter((each) => each.orderLineId === line.id).reduce((all, each) => plus(all, each.received), noQuantity);
    return { ...line, returned: plus(line.returned, back) };
  });
  const after = await tx.orders.save({ ...order, lines: orderLines }, orderLines);
  auditChange(tx, actor, "order.return", { kind: "salesOrder", id: order.id }, order, after);
  return saved;
}
