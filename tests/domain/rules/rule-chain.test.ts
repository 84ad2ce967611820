import { chainOf, inChain } from "../../../src/domain/rules/rule-chain";
import type { DomainEvent } from "../../../src/domain/shared/domain-event";
import type { Tx } from "../../../src/domain/shared/tx";

const event: DomainEvent = { type: "customer.changed", subject: { kind: "customer", id: "c" }, actorId: "p", data: { name: "x" } };

function hearing(): { readonly tx: Tx; readonly heard: DomainEvent[] } {
  const heard: DomainEvent[] = [];
  return { tx: { emit: (told: DomainEvent) => void heard.push(told) } as unknown as Tx, heard };
}

test("what a rule does says which rules it comes from", () => {
  const { tx, heard } = hearing();
  inChain(tx, ["A"]).emit(event);
  inChain(tx, []).emit(event);
  expect(heard.map(chainOf)).toEqual([["A"], []]);
  expect(heard[0]?.data["name"]).toBe("x");
});

test("C91: what the second rule does comes from both, though the first one's event started it", () => {
  const { tx, heard } = hearing();
  const following = inChain(tx, ["A"]);
  inChain(following, ["A", "B"]).emit(event);
  following.emit(event);
  expect(heard.map(chainOf)).toEqual([["A", "B"], ["A"]]);
});
