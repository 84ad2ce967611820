import { readConfig } from "../../../src/config";

const app = { LARK_APP_ID: "cli_a0b1c2d3e4f56789", LARK_APP_SECRET: "a-secret" };
const callbacks = { ...app, LARK_MODE: "callbacks", LARK_ENCRYPT_KEY: "a-key", LARK_VERIFICATION_TOKEN: "a-token" };

test("the app's id and secret are all that the long connection needs", () => {
  expect(readConfig(app)).toMatchObject({ ...app, LARK_DOMAIN: "feishu", LARK_MODE: "long" });
});

test.each([
  ["report 20: a space at the end of the encrypt key", { ...callbacks, LARK_ENCRYPT_KEY: "a-key " }, "LARK_ENCRYPT_KEY: has a space"],
  ["a line break in the secret", { ...app, LARK_APP_SECRET: "a-\nsecret" }, "LARK_APP_SECRET: has a space"],
  [
    "an app id of another shape, for which the SDK would be silent for ever",
    { ...app, LARK_APP_ID: "cli_123" },
    "LARK_APP_ID: is not of the form",
  ],
  ["an app without its secret", { LARK_APP_ID: app.LARK_APP_ID }, "LARK_APP_SECRET: is missing"],
  ["callbacks without the key, whom anybody could forge", { ...callbacks, LARK_ENCRYPT_KEY: "" }, "LARK_ENCRYPT_KEY: is missing"],
  ["callbacks without the token", { ...callbacks, LARK_VERIFICATION_TOKEN: "" }, "LARK_VERIFICATION_TOKEN: is missing"],
  ["a domain that is neither", { ...app, LARK_DOMAIN: "larksuite" }, "LARK_DOMAIN"],
])("%s is a fault at the start", (_what, environment, fault) => {
  expect(() => readConfig(environment)).toThrow(fault);
});

test("a fault does not say the secret", () => {
  const secret = "a secret with spaces";
  expect(() => readConfig({ ...app, LARK_APP_SECRET: secret })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining(secret) }),
  );
});
