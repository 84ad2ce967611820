import { randomBytes } from "node:crypto";
import { SealBroken, sealWith } from "../../src/adapters/secrets/seal";

const key = randomBytes(32).toString("base64");
const seal = sealWith(key);

test("what is sealed opens with the same key and purpose, and shows nothing of itself", () => {
  const sealed = seal.close("xoxb-1-secret", "token of T1");
  expect(sealed).not.toContain("secret");
  expect(seal.open(sealed, "token of T1")).toBe("xoxb-1-secret");
  expect(seal.close("xoxb-1-secret", "token of T1")).not.toBe(sealed);
});

test.each<[string, (sealed: string) => string]>([
  ["with another purpose", (sealed) => seal.open(sealed, "token of T2")],
  ["with another key", (sealed) => sealWith(randomBytes(32).toString("base64")).open(sealed, "token of T1")],
  ["after somebody changed it", (sealed) => seal.open(sealed.slice(0, -2) + (sealed.endsWith("A") ? "BB" : "AA"), "token of T1")],
  ["cut short", (sealed) => seal.open(sealed.slice(0, 20), "token of T1")],
  ["when it never was sealed", () => seal.open("xoxb-plain", "token of T1")],
])("a sealed secret does not open %s", (_how, open) => {
  expect(() => open(seal.close("xoxb-1-secret", "token of T1"))).toThrow(SealBroken);
});

test("a key of another length is refused at once", () => {
  expect(() => sealWith("c2hvcnQ=")).toThrow("32 bytes");
});
