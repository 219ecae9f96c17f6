import { v5 as uuidV5, validate } from 'uuid';

const NAMESPACE = '6d1f0f0e-6a5e-4a57-9c0b-5f7b8f3c2a91';

/**
 * The id of a thing that a command makes: uuid v5 (RFC 9562) of the command's id and what the thing is, such as
 * `'complaint'` or `'task-2'`. A retried command meets the thing it made before.
 */
export const newId = (commandId: string, noun: string): string => uuidV5(`${commandId}/${noun}`, NAMESPACE);

export const isUuid = (text: string): boolean => validate(text);
