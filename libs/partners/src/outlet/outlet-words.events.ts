// Stored for ever: never rename or remove a value; a list may gain one.

export const OUTLET_KINDS = ['OWN', 'THIRD_PARTY', 'COMMUNITY_POINT', 'ONLINE'] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];
