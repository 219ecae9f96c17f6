import { expect, it } from '@jest/globals';
import { connectTo } from './connection.js';
import { testDatabase } from './testing.js';

it('a test database is migrated and belongs to one spec', async () => {
  const database = await testDatabase();
  const service = await connectTo(database.serviceUrl);
  const { rows } = await service.query('SELECT count(*)::int AS events, current_schema() AS schema FROM events.event');
  expect(rows).toEqual([{ events: 0, schema: 'read' }]);
  await service.end();
  await database.drop();
  await expect(connectTo(database.serviceUrl)).rejects.toThrow('does not exist');
});
