import { orderable } from "../../../src/domain/purchasing/choose-offer";
import { shortage } from "../../../src/domain/purchasing/cover-shortages";
import { quantity } from "../../../src/domain/shared/quantity";

const q = quantity;

test.each([
  ["C37: run one asks up to the target", "120", "120", "0", "0", "0", "120"],
  ["C37, C38: run two sees it requested and asks for nothing", "120", "120", "0", "120", "0", "0"],
  ["C39: what was ordered counts, however late", "10", "50", "5", "0", "45", "0"],
  ["C40: a request counts the same before and after it is confirmed", "0", "0", "-500", "500", "0", "0"],
  ["C46: nine left of five wanted and one sold asks for nothing more", "5", "10", "9", "0", "0", "0"],
  ["at the threshold nothing is missing: the trigger is strict", "10", "20", "10", "0", "0", "0"],
  ["just below it everything up to the target is", "10", "20", "9.5", "0", "0", "10.5"],
  ["without a threshold only what orders wait for", "0", "0", "-3", "0", "0", "3"],
  ["what is on its way covers a part", "0", "0", "-8", "2", "5", "1"],
  ["more on its way than is missing is no negative shortage", "10", "20", "0", "0", "100", "0"],
])("%s", (_name, threshold, target, projected, requested, purchased, missing) => {
  const facts = { threshold: q(threshold), target: q(target), projected: q(projected), requested: q(requested), purchased: q(purchased) };
  expect(shortage(facts)).toBe(missing);
});

test.each([
  ["C47: five packs of 12 are 60, not 61", "60", "0", "12", "60"],
  ["one more than a pack is two packs", "13", "0", "12", "24"],
  ["at least the smallest quantity", "3", "10", "1", "10"],
  ["the smallest quantity is rounded to packs too", "3", "10", "4", "12"],
  ["no pack size leaves it as it is", "3.5", "0", "0", "3.5"],
])("%s", (_name, needed, minQuantity, packQuantity, asked) => {
  expect(orderable(q(needed), { minQuantity: q(minQuantity), packQuantity: q(packQuantity) })).toBe(asked);
});
