import fc from "fast-check";
import { companyNameKey } from "../../../src/domain/customers/company-name";
import { normalCreditCode, normalEmail, normalPhone } from "../../../src/domain/customers/reachable";
import { refusalOf } from "../../support/refusal-of";

test.each([
  ["深圳华强精密机械有限公司", "深圳华强精密机械"],
  ["深圳 华强精密机械 股份有限公司", "深圳华强精密机械"],
  ["深圳华强精密机械有限责任公司", "深圳华强精密机械"],
  ["Acme Robotics Inc.", "acme robotics"],
  ["ＡＣＭＥ　Robotics", "Acme Robotics, Inc."],
  ["Kestrel Marine Pte Ltd", "kestrel marine pte. ltd."],
  ["Northwind Motors GmbH", "NORTHWIND MOTORS"],
])("%s and %s are alike", (one, other) => {
  expect(companyNameKey(one)).toBe(companyNameKey(other));
});

test.each([
  ["苏州宏达自动化设备有限公司", "宁波宏达液压科技有限公司"],
  ["Northwind Tooling Ltd", "Northwind Motors GmbH"],
])("%s and %s are not", (one, other) => {
  expect(companyNameKey(one)).not.toBe(companyNameKey(other));
});

test("a name that is nothing but a legal form keeps it", () => {
  expect(companyNameKey("有限公司")).not.toBe("");
  expect(companyNameKey("Limited")).not.toBe("");
});

test("the key of a key is the key, whatever is typed", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: "grapheme" }), (name) => {
      const key = companyNameKey(name);
      expect(key.length).toBeLessThanOrEqual(200);
      expect(/\s/u.test(key)).toBe(false);
    }),
  );
});

test.each([
  ["138 0000 0001", "+8613800000001"],
  ["138-0000-0001", "+8613800000001"],
  ["１３８００００００01", "+8613800000001"],
  ["+86 138 0000 0001", "+8613800000001"],
  ["+1 (202) 555-0106", "+12025550106"],
  ["0755-83210000", "+8675583210000"],
])("the phone number %s is %s", (typed, normal) => {
  expect(normalPhone(typed)).toBe(normal);
});

test.each(["12", "call me", "", "1380000000138000000013800000001"])("'%s' is no phone number", (typed) => {
  expect(refusalOf(() => normalPhone(typed))).toBe("contact.badPhone");
});

test("e-mail addresses are compared in lower case, and what is none is refused", () => {
  expect(normalEmail(" LinXiao@Boyuan.Example ")).toBe("linxiao@boyuan.example");
  for (const bad of ["linxiao", "a@b", "a b@c.de", "<a@b.de>"]) expect(refusalOf(() => normalEmail(bad))).toBe("contact.badEmail");
});

test("a credit code has 18 characters of its alphabet", () => {
  expect(normalCreditCode("91440300 ma5f0abc-1x")).toBe("91440300MA5F0ABC1X");
  expect(refusalOf(() => normalCreditCode("91440300MA5F0ABC1I"))).toBe("customer.badCreditCode");
});
