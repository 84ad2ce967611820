import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { systemClock } from "../../src/domain/shared/clock";
import { lookupKey } from "../../src/domain/shared/lookup-words";
import { freshDatabase } from "../support/database";

describe("the words records are found by, on the real server", () => {
  let database: Database;
  beforeAll(async () => {
    database = await freshDatabase();
    await loadDemo(unitOfWork(database, systemClock, documentNumbers(database)));
  });
  afterAll(() => database.close());

  test.each([
    ["hq", "customer", ["深圳华强精密机械有限公司"]],
    ["宏达", "customer", ["宁波宏达液压科技有限公司", "苏州宏达自动化设备有限公司"]],
    ["hdyy", "customer", ["宁波宏达液压科技有限公司"]],
    ["acme", "customer", ["Acme Robotics Inc."]],
    ["小王", "person", ["王磊", "王芳"]],
    ["梅梅", "person", ["韩梅梅"]],
    ["6204", "product", ["D62 深沟球轴承 6204-2RS"]],
    ["上海", "warehouse", ["上海仓"]],
  ])("%s is a %s: %j", async (typed, kind, labels) => {
    const matches = await unitOfWork(database, systemClock, documentNumbers(database)).run((tx) => tx.lexicon.find([lookupKey(typed)]));
    const found = matches.filter((match) => match.kind === kind).map(({ label }) => label);
    expect([...new Set(found)].toSorted()).toEqual(labels);
  });

  test("documents are found by number, with their customer and goods", async () => {
    const found = await unitOfWork(database, systemClock, documentNumbers(database)).run((tx) =>
      tx.lexicon.documents(["SO-13", "QT-31", "OB-12", "TD-51", "SO-9999"]),
    );
    expect([...found.keys()].toSorted()).toEqual(["OB-12", "QT-31", "SO-13", "TD-51"]);
    expect(found.get("SO-13")?.products).toHaveLength(2);
  });
});
