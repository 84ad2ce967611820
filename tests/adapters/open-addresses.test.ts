import { networksIn, openAddresses } from "../../src/adapters/webhooks/open-addresses";

test.each([
  ["10.0.0.1", false],
  ["127.0.0.1", false],
  ["169.254.169.254", false],
  ["192.168.1.9", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["::1", false],
  ["fd00::1", false],
  ["fe80::1", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:a00:1", false],
  ["64:ff9b::a00:1", false],
  ["not an address", false],
  ["8.8.8.8", true],
  ["2606:4700::1111", true],
  ["10.9.8.7", true],
])("%s is open: %s", (address, open) => {
  expect(openAddresses(["10.9.0.0/16"])(address)).toBe(open);
});

test("networks are read in CIDR writing only", () => {
  expect(networksIn("10.1.0.0/16, fd00::/8")).toEqual(["10.1.0.0/16", "fd00::/8"]);
  expect([networksIn("10.1.0.0"), networksIn("10.1.0.0/33"), networksIn("erp.example/8"), networksIn("")]).toEqual([null, null, null, []]);
});
