import type { ContactGiven } from './complaint.commands.js';
import type { Owner, ProductAsGiven, Source } from './complaint-words.events.js';
import type { AttachmentGiven, GoodsGiven, RemedyGiven } from './settlement.commands.js';

// What clients send inside a command, each field by itself: nothing else reaches what is asked.

export const attachmentGiven = ({ uri, sha256, mediaType, bytes, name }: AttachmentGiven): AttachmentGiven => ({
  uri,
  sha256,
  mediaType,
  bytes,
  name,
});

export const contactGiven = ({ name, phone, email, address }: ContactGiven): ContactGiven => ({
  name,
  phone,
  email,
  address,
});

export const ownerGiven = ({ kind, id, role }: Owner): Owner => ({ kind, id, role });

export const productGiven = ({ line, model, specification }: ProductAsGiven): ProductAsGiven => ({
  line,
  model,
  specification,
});

export const remedyGiven = ({ kind, money, goods, note }: RemedyGiven): RemedyGiven => ({
  kind,
  money,
  goods: goods && goodsGiven(goods),
  note,
});

export const sourceGiven = ({ system, number }: Source): Source => ({ system, number });

const goodsGiven = ({ sku, quantity, listPrice }: GoodsGiven): GoodsGiven => ({ sku, quantity, listPrice });
