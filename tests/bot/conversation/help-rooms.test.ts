import { commands } from "../../../src/bot/commands/index";
import { firstOfRole, helpRooms } from "../../../src/bot/conversation/help-rooms";

const nouns = [...new Set(commands.map(({ name }) => name.split(".")[0] ?? name))];

test.each(nouns)("commands of %s stand in one room of the help", (noun) => {
  expect(helpRooms.filter((room) => room.nouns.includes(noun))).toHaveLength(1);
});

test.each(Object.entries(firstOfRole))("what %s tries first are commands with an example in both languages", (_role, names) => {
  for (const name of names) {
    const command = commands.find((each) => each.name === name);
    expect(command?.examples.zh[0]).toBeDefined();
    expect(command?.examples.en[0]).toBeDefined();
  }
});
