/** What a newcomer sees first, in the terminal and in GraphiQL. Works as it stands, on empty data too. */
export const EXAMPLE =
  '{ me { name roles } complaints(first: 5) { totalCount nodes { number status productModel words } } }';
