import type { Repository } from 'typeorm';
import type { OrderView } from './order.view.js';

export class OrderQueries {
  orders!: Repository<OrderView>;

  async find(id: string): Promise<OrderView | null> {
    return await this.orders.findOneBy({ id });
  }
}
