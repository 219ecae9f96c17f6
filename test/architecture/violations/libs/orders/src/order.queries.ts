import type { OrderView } from './order.view.js';

export class OrderQueries {
  readonly orders = new Map<string, Promise<OrderView>>();

  async find(id: string): Promise<OrderView | undefined> {
    return await this.orders.get(id);
  }
}
