import { parse, v5 as uuidV5, validate } from 'uuid';

/**
 * Ids of the names in one namespace: uuid v5 (RFC 9562), the same id for the same name for ever. Given bytes, the package
 * takes half the time that it takes for text.
 */
export const idsIn = (namespace: string): ((name: string) => string) => {
  const bytes = parse(namespace);
  return (name) => uuidV5(Buffer.from(name), bytes);
};

const made = idsIn('6d1f0f0e-6a5e-4a57-9c0b-5f7b8f3c2a91');

/**
 * The id of a thing that a command makes, of the command's id and what the thing is, such as `'complaint'` or `'task-2'`. A retried command meets the thing it made before.
 */
export const newId = (commandId: string, noun: string): string => made(`${commandId}/${noun}`);

export const isUuid = (text: string): boolean => validate(text);
