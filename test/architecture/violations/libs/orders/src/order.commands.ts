export type PlaceOrder = { type: 'PlaceOrder'; at: string; data: { orderId: string } };
