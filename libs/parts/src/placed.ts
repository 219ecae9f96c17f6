/** The fields of an event: those that all events of a thing have, and its own. Both are written down one by one where they are made. */
export const placed = <Place extends object, const Fields extends object>(
  place: Place,
  fields: Fields,
): Place & Fields => ({
  ...place,
  ...fields,
});
