const opening =
  /^\s*(?:请|帮我|麻烦)?(?:新建|新增|创建|建立|添加|建|加|做|来)(?:一)?(?:个|条|份)?\s*(?:提醒)?规则\s*[:：,，-]?\s*|^\s*(?:please )?(?:new|(?:create|add|make|build|define|set up|write)(?: me)?(?: an?| the| one)?(?: new| another)?)\s+rule\s*(?:that says|saying|to|that|which)?\s*[:,-]?\s*/i;

/** What a rule says, without "new rule: " before it. */
export function withoutOpening(text: string): string {
  const said = text.trim();
  return said.replace(opening, "").trim() || said;
}
