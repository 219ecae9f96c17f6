import { receiptType } from '#graphql';

export const ChecklistReceipt = receiptType('Checklist');
