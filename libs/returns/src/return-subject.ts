/** Whose key encrypts what is said about a return: the customer's, else the return's own. */
export const returnSubject = ({
  returnId,
  customerId,
}: Readonly<{ returnId: string; customerId: string | null }>): string =>
  customerId === null ? `return-${returnId}` : `customer-${customerId}`;
