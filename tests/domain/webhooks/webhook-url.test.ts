import { checkWebhookUrl } from "../../../src/domain/webhooks/webhook-url";
import { refusalOf } from "../../support/refusal-of";

test.each([
  "http://erp.example/x",
  "https://a:b@erp.example/",
  "ftp://erp.example",
  "erp.example",
  "",
  `https://erp.example/${"x".repeat(500)}`,
])("%s is no address for a webhook", (url) => {
  expect(refusalOf(() => checkWebhookUrl(url))).toBe("webhook.badUrl");
});

test("https anywhere, http on this very machine; what a page jumps to is left out", () => {
  expect(checkWebhookUrl(" https://erp.example/x?y=1#z ")).toBe("https://erp.example/x?y=1");
  expect(checkWebhookUrl("http://127.0.0.1:8080/x")).toBe("http://127.0.0.1:8080/x");
});
