import type { OpenedLine, ReturnEvent, ReturnOpened } from '#returns/events';
import type { SignalRules } from './detector-rules.js';
import { type Report, reportOf } from './report.js';
import { correcting, type Telling, telling } from './telling.js';

/** What a return says of the goods, line by line, unless a complaint told it already. */
export const returnTellings = (event: ReturnEvent, rules: SignalRules): readonly Telling[] => {
  switch (event.type) {
    case 'ReturnOpened':
      return event.data.complaintId === null ? event.data.lines.flatMap((line) => opened(event.data, line, rules)) : [];
    case 'ReturnLineInspected':
      return event.data.finding === 'NO_FAULT_FOUND' ? [gone(event.data)] : [];
    case 'ReturnLineCancelled':
      return [gone(event.data)];
    default:
      return [];
  }
};

const keyOf = ({ returnId, no }: Readonly<{ returnId: string; no: number }>): string => `return/${returnId}/${no}`;

const gone = (line: Readonly<{ returnId: string; no: number }>): Telling =>
  correcting(keyOf(line), () => ({ holds: false }));

const opened = (data: ReturnOpened['data'], line: OpenedLine, { returnReasons }: SignalRules): readonly Telling[] => {
  if (!returnReasons.includes(line.reason)) return [];
  const { returnId, customerId, region, openedAt } = data;
  const { no, productId, serial, batch, symptomCode } = line;
  const report: Report = {
    ...reportOf('RETURN', returnId, openedAt),
    who: customerId ?? serial,
    productId,
    batch,
    region: line.region ?? region,
    symptom: symptomCode,
  };
  return [telling({ key: keyOf({ returnId, no }), productId, tell: () => report })];
};
