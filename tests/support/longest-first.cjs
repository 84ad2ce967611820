const Sequencer = require("@jest/test-sequencer").default;

/** Minutes each, where all others take seconds: begun last, one of them would be waited for alone. */
const longest = ["conversations/slack", "conversations/feishu", "conversations/console", "chaos/kill-nine", "bad-input/"];

/** With two workers, what takes longest begins first. */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const place = ({ path }) => {
      const at = longest.findIndex((part) => path.includes(`/tests/${part}`));
      return at < 0 ? longest.length : at;
    };
    // oxlint-disable-next-line unicorn/no-array-sort -- jest's own, not an array's
    const usual = await super.sort(tests);
    return [...usual].toSorted((one, other) => place(one) - place(other));
  }
};
