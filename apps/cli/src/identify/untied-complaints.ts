import type { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { complaintRows } from '#complaints';
import type { NamedProduct } from './product-rules.js';

/** What a complaint without a product of the catalogue says of its product. */
export type UntiedComplaint = NamedProduct &
  Readonly<{ id: string; number: string; version: string; serial: string | null; serialIsPartial: boolean }>;

type Reading = Readonly<{ size: number; limit: number | null; signal: AbortSignal }>;

export const countUntied = (dataSource: DataSource): Promise<number> => untied(dataSource).getCount();

/** All that are not tied, in pages by their ids: what is tied behind the page that is read does not move the next one. */
export async function* untiedComplaints(
  dataSource: DataSource,
  { size, limit, signal }: Reading,
): AsyncGenerator<readonly UntiedComplaint[]> {
  let after = '';
  let left = limit ?? Number.POSITIVE_INFINITY;
  while (left > 0 && !signal.aborted) {
    const page = await pageOf(dataSource, after, Math.min(size, left));
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.id;
    left -= page.length;
  }
}

/** A merged complaint lives on in another one, which is tied for both. */
const untied = (dataSource: DataSource) =>
  complaintRows(SYSTEM_SCOPE, dataSource).andWhere(`row.productId IS NULL AND row.status <> 'MERGED'`);

const pageOf = (dataSource: DataSource, after: string, size: number): Promise<UntiedComplaint[]> =>
  untied(dataSource)
    .select('row.id', 'id')
    .addSelect('row.number', 'number')
    .addSelect('row.version', 'version')
    .addSelect('row.productLine', 'line')
    .addSelect('row.productModel', 'model')
    .addSelect('row.specification', 'specification')
    .addSelect('row.serial', 'serial')
    .addSelect(`coalesce((row.intake ->> 'serialIsPartial')::boolean, false)`, 'serialIsPartial')
    .andWhere('row.id > :after', { after })
    .orderBy('row.id')
    .limit(size)
    .getRawMany<UntiedComplaint>();
