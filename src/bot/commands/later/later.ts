/** What is understood but has no hands yet needs no permission and changes nothing. */
export const later = { permission: null, effect: "read" } as const;
