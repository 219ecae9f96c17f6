import type { z } from 'zod';

/** JSON as base64url: a place in a list that clients hand back unread. It is not secret and not signed. */
export const encodeCursor = (place: object): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** What `encodeCursor` was given, or null where the text is anything else or does not fit the schema. Never throws. */
export const decodeCursor = <Place>(text: string, schema: z.ZodType<Place>): Place | null => {
  const place = schema.safeParse(jsonOf(text));
  return place.success ? place.data : null;
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
};
