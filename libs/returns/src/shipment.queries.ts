import type { DataSource } from 'typeorm';
import { OrderView, UnitRangeView, UnitView } from '#products';

/** Every piece that was shipped, once: units by their own facts, the rest of a range by the range's, others by their order. */
export const shipments = (dataSource: DataSource): string => {
  const [units, ranges, orders] = [UnitView, UnitRangeView, OrderView].map(
    (view) => dataSource.getMetadata(view).tablePath,
  );
  return `
    SELECT "productId", batch, region, "shippedAt", 1 AS quantity FROM ${units} WHERE "shippedAt" IS NOT NULL
    UNION ALL
    SELECT range."productId", range.batch, range.region, range."shippedAt",
      range.count - (SELECT count(*) FROM ${units} own WHERE own."rangeId" = range.id)::int
    FROM ${ranges} range WHERE range."shippedAt" IS NOT NULL AND range."withdrawnAt" IS NULL
    UNION ALL
    SELECT line."productId", NULL, coalesce(shipment.region, placed.region), shipment."shippedAt"::timestamptz,
      line.quantity - jsonb_array_length(line.serials)
    FROM ${orders} placed,
      jsonb_to_recordset(placed.shipments) AS shipment(region text, "shippedAt" text, lines jsonb),
      jsonb_to_recordset(shipment.lines) AS line("productId" text, quantity int, serials jsonb)`;
};

/** A query with named parameters, by numbers. */
export const named = async <Row>(
  dataSource: DataSource,
  sql: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Row[]> => {
  const names = Object.keys(parameters);
  const numbered = sql.replace(/(?<!:):([a-zA-Z]\w*)/g, (_, name: string) => `$${names.indexOf(name) + 1}`);
  return dataSource.query(
    numbered,
    names.map((name) => parameters[name]),
  );
};
