import type { Page } from "playwright-core";
import { consolePlugin } from "../../src/adapters/console/routes";
import { openHttpServer, type HttpServer } from "../../src/adapters/http/server";
import { openBrowser, requireChromium, type Browser } from "../support/browser";
import { fakeConsole, type FakeConsole } from "../support/console-fake";
import { charts, hostile, longTable, orderCard, quoteApproval, quoteDecided, quoteForm, stockCard } from "../support/console-samples";

const chromium = requireChromium();
const inBrowser = chromium ? describe : describe.skip;

jest.setTimeout(30_000);

inBrowser("the console in a browser", () => {
  let server: HttpServer;
  let browser: Browser;
  let page: Page;
  let behind: FakeConsole;
  let faults: string[];

  beforeEach(async () => {
    behind = fakeConsole();
    server = await openHttpServer({ port: 0, plugins: [consolePlugin(behind.parts)] });
  });
  afterEach(async () => {
    await browser.close();
    await server.close();
  });

  async function open(numbers: string, options: { width?: number; height?: number; dark?: boolean } = {}): Promise<void> {
    browser = await openBrowser(chromium ?? "", options);
    page = await browser.context.newPage();
    faults = [];
    page.on("pageerror", (fault) => faults.push(fault.message));
    page.on("dialog", (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("console", (line) => {
      if (line.type() === "error" && /content security policy/i.test(line.text())) faults.push(line.text());
    });
    await page.goto(`${server.address}/#${numbers}`);
    await page.waitForSelector(".column");
  }
  const field = () => page.locator(".composer-field").first();
  const bubbles = (author: string) => page.locator(`.message.${author} .bubble`);

  test("what is typed reaches the bot once, and its answer appears", async () => {
    await open("P2");
    behind.bot.answer = async () => {
      await behind.say(behind.who("P2"), "可用 115 个");
      return null;
    };
    await field().fill("A100 还能卖多少？");
    await field().press("Enter");
    await bubbles("bot").getByText("可用 115 个").waitFor();
    expect(await bubbles("person").allInnerTexts()).toEqual(["A100 还能卖多少？"]);
    expect(behind.bot.received).toMatchObject([
      {
        kind: "message",
        text: "A100 还能卖多少？",
        userId: behind.who("P2").id,
        at: { platform: "console", conversation: behind.who("P2").id },
      },
    ]);
    expect(faults).toEqual([]);
  });

  test("a broken line is tried again under the same name, so the message counts once", async () => {
    await open("P2");
    behind.bot.failures = 2;
    await field().fill("hello");
    await field().press("Enter");
    await page.locator(".message.person:not(.sending)").waitFor();
    expect(behind.bot.received).toHaveLength(1);
    expect(await bubbles("person").count()).toBe(1);
  });

  test("a message that could not be sent says so and can be sent again", async () => {
    await open("P3");
    behind.bot.failures = 4;
    await field().fill("show SO-14");
    await field().press("Enter");
    await page.getByText("Not sent").waitFor();
    await page.getByRole("button", { name: "Send again" }).click();
    await page.locator(".message.person:not(.sending):not(.failed)").waitFor();
    expect(behind.bot.received).toHaveLength(1);
  });

  test("Shift+Enter makes a line, arrow up brings back the last message, pasted tabs stay", async () => {
    await open("P2");
    await field().pressSequentially("给华强报价");
    await field().press("Shift+Enter");
    await page.evaluate(`
      const active = document.activeElement;
      active.setRangeText(${JSON.stringify("A100\t200\nC50\t40")}, active.value.length, active.value.length, "end");
      active.dispatchEvent(new Event("input", { bubbles: true }));
    `);
    await field().press("Enter");
    await page.locator(".pasted td").first().waitFor();
    expect(await page.locator(".pasted td").allInnerTexts()).toEqual(["A100", "200", "C50", "40"]);
    expect(behind.bot.received).toMatchObject([{ text: "给华强报价\nA100\t200\nC50\t40" }]);
    await page.locator(".message.person:not(.sending)").waitFor();
    await field().press("ArrowUp");
    expect(await field().inputValue()).toBe("给华强报价\nA100\t200\nC50\t40");
  });

  test("a button asks first; yes sends it, the card then shows its new state everywhere", async () => {
    const manager = behind.who("P1");
    const message = await behind.show(manager, quoteApproval);
    await open("P1+P2");
    behind.bot.answer = async () => {
      await behind.change(message, quoteDecided);
      return { text: "已批准，已通知韩梅梅", tone: "good" };
    };
    await page.getByRole("button", { name: "批准", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("批准报价 QT-31？").waitFor();
    await dialog.getByRole("button", { name: "取消" }).click();
    expect(behind.bot.received).toEqual([]);
    await page.getByRole("button", { name: "批准", exact: true }).click();
    await dialog.getByRole("button", { name: "批准" }).click();
    await page.locator(".card .state", { hasText: "已批准" }).waitFor();
    await page.getByRole("status").getByText("已批准，已通知韩梅梅").waitFor();
    expect(await page.locator(".card .card-buttons").count()).toBe(0);
    expect(behind.bot.received).toMatchObject([
      { kind: "action", action: "approval.approve", id: "01", version: 1, values: {}, messageRef: message, userId: behind.who("P1").id },
    ]);
  });

  test("a form says what is missing beside its field and sends all answers by name", async () => {
    await behind.show(behind.who("P7"), quoteForm);
    await open("P7");
    await page.getByText("More than 30% is not possible").waitFor();
    await page.getByRole("button", { name: "Create quote" }).click();
    await page.getByText("Please choose").first().waitFor();
    expect(behind.bot.received).toEqual([]);
    await page.getByLabel("Product").selectOption("S400");
    await page.getByLabel("Quantity").fill("20");
    await page.getByLabel("Tax included").selectOption("no");
    await page.getByLabel("Discount %").fill("12.5");
    await page.getByLabel("Note to the customer").fill("two\nlines");
    await page.getByRole("button", { name: "Create quote" }).click();
    await page.locator('.button[aria-busy="false"]').waitFor();
    expect(behind.bot.received).toMatchObject([
      {
        action: "quote.create",
        values: {
          product: "S400",
          quantity: "20",
          discount: "12.5",
          validUntil: "2026-12-24",
          taxIncluded: "no",
          deliverTo: "",
          note: "two\nlines",
        },
      },
    ]);
  });

  test("half-typed answers survive a refresh of the card", async () => {
    const message = await behind.show(behind.who("P7"), quoteForm);
    await open("P7");
    await page.getByLabel("Deliver to").fill("Dock 4");
    await behind.change(message, { ...quoteForm, title: "New quote for Acme, changed" });
    await page.getByText("New quote for Acme, changed").waitFor();
    expect(await page.getByLabel("Deliver to").inputValue()).toBe("Dock 4");
  });

  test("a long table shows its first rows and unfolds to all of them", async () => {
    await behind.show(behind.who("P9"), longTable);
    await open("P9");
    expect(await page.locator(".card tbody tr").count()).toBe(10);
    await page.getByRole("button", { name: "显示全部 40 行" }).click();
    expect(await page.locator(".card tbody tr").count()).toBe(40);
    await page.getByRole("button", { name: "收起" }).click();
    expect(await page.locator(".card tbody tr").count()).toBe(10);
  });

  test("every chart is drawn and told in words", async () => {
    await behind.show(behind.who("P9"), charts);
    await open("P9");
    expect(
      await page
        .getByRole("img", { name: /商机漏斗.*谈判 47.6/ })
        .locator("rect")
        .count(),
    ).toBe(5);
    expect(
      await page
        .getByRole("img", { name: /近六个月回款/ })
        .locator("circle")
        .count(),
    ).toBe(12);
    expect(
      await page
        .getByRole("img", { name: /应收账龄/ })
        .locator("circle")
        .count(),
    ).toBe(4);
  });

  test("nothing that people wrote becomes markup, script or link", async () => {
    await behind.say(behind.who("P5"), "<img src=x onerror=alert(1)>");
    await behind.show(behind.who("P5"), hostile);
    await open("P5");
    await page.locator(".card").waitFor();
    expect(await page.locator(".messages script, .messages a, .messages img[src^='x'], .messages img[src^='javascript']").count()).toBe(0);
    expect(await page.locator(".message.bot .bubble").innerText()).toBe("<img src=x onerror=alert(1)>");
    expect(await page.locator(".card-title").innerText()).toContain("<script>alert(2)</script>");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    expect(faults).toEqual([]);
  });

  test("news for others is counted beside their name and seen when opened", async () => {
    await open("P2");
    await behind.show(behind.who("P1"), quoteApproval);
    const row = page.locator(".person", { hasText: "李雷" });
    await row.locator(".badge").waitFor();
    expect(await row.locator(".badge").innerText()).toBe("1");
    await row.locator(".person-main").click();
    await page.locator(".card-title", { hasText: "QT-31" }).waitFor();
    expect(await row.locator(".badge").count()).toBe(0);
  });

  test("up to three colleagues stand side by side, each in their own language", async () => {
    await behind.show(behind.who("P2"), stockCard);
    await behind.show(behind.who("P3"), orderCard);
    await open("P2+P3");
    expect(await page.locator(".column .composer-field").evaluateAll((all) => all.map((each) => each.getAttribute("placeholder")))).toEqual(
      ["以韩梅梅的身份发消息…", "Message as Tom Baker…"],
    );
    for (const name of ["赵强", "王芳"]) {
      const row = page.locator(".person", { hasText: name });
      await row.hover();
      await row.getByRole("button", { name: /并排打开|Open side by side/ }).click();
    }
    expect(await page.locator(".column h2").allInnerTexts()).toEqual(["Tom Baker", "赵强", "Fiona Wang"]);
    await page.getByRole("button", { name: "EN", exact: true }).click();
    expect(await page.locator(".column h2").allInnerTexts()).toEqual(["Tom Baker", "Zhao Qiang", "Fiona Wang"]);
  });

  test("a card can be seen as Slack, Lark and plain text would show it", async () => {
    await behind.show(behind.who("P3"), orderCard);
    await open("P3");
    await page.getByRole("button", { name: "Plain text" }).click();
    await page.locator(".preview pre", { hasText: "Sales order SO-14" }).waitFor();
    await page.getByRole("button", { name: "Lark", exact: true }).click();
    await page.locator(".preview pre", { hasText: '"schema": "2.0"' }).waitFor();
    await page.getByRole("button", { name: "Slack", exact: true }).click();
    await page.locator(".preview pre", { hasText: '"plain_text"' }).waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Card", exact: true }).click();
    await page.locator(".card-title", { hasText: "Sales order SO-14" }).waitFor();
    expect(faults).toEqual([]);
  });

  test("on a phone there is one column, the people are a drawer, and everything fits", async () => {
    await behind.show(behind.who("P1"), quoteApproval);
    await open("P1", { width: 390, height: 844 });
    await page.locator(".card").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    expect(await page.locator(".people").isVisible()).toBe(false);
    await page.getByRole("button", { name: "打开同事列表" }).click();
    await page.locator(".person-main", { hasText: "王芳" }).click();
    await page.locator(".column h2", { hasText: "Fiona Wang" }).waitFor();
    expect(await page.locator(".people").isVisible()).toBe(false);
    for (const button of await page.locator(".send, .menu").all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });

  test("an empty chat greets with things to try, which only fill the field", async () => {
    await open("P6");
    await page.getByText("你好，刘洋").waitFor();
    await page.locator(".try").first().click();
    expect(await field().inputValue()).not.toBe("");
    expect(behind.bot.received).toEqual([]);
  });

  test("after the server was away, the page catches up by itself", async () => {
    await open("P2");
    const port = Number(new URL(server.address).port);
    await page.locator(".connection.live").waitFor();
    await server.close();
    await page.locator(".connection.away").waitFor();
    await behind.say(behind.who("P2"), "你不在时说的话");
    server = await openHttpServer({ port, plugins: [consolePlugin(behind.parts)] });
    await bubbles("bot").getByText("你不在时说的话").waitFor();
    await page.locator(".connection.live").waitFor();
  });
});
