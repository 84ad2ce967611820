import { scoreUtterance } from "../../support/score-utterances";

const pieces = [
  "不是",
  "华强博远给报价轴承二三个",
  "acme north qoute 12 for motors, ",
  "1,2 3.4 12/5 ",
  "A100\t20\t38\n",
  "SO-12 QT-31,",
  "a",
  "'\"",
  "(<{[",
];

test.each(pieces)(
  "a long message of nothing but %j is read once, not over and over",
  async (piece) => {
    const text = piece.repeat(Math.floor(7900 / piece.length));
    const { got } = await scoreUtterance({
      id: "x",
      lang: "zh",
      role: "sales_rep",
      text,
      intent: "none.unclear",
      args: {},
      context: { said: "报价 华强 A100 20个" },
    });
    expect(got.kind).toBeTruthy();
  },
  5000,
);
