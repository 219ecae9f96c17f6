import { describe, expect, it } from '@jest/globals';
import { emailKey, looksLikePhone, phoneKey, searchKeys } from './contact-keys.js';

describe('a phone number', () => {
  it.each(['+49 89 1234-56', '0049 (89) 123456', '49.89.12.34.56'])('written as %s is the same', (phone) =>
    expect(phoneKey(phone)).toBe('4989123456'),
  );

  it('without its country is another one, because nobody knows the country', () =>
    expect(phoneKey('089 123456')).toBe('089123456'));

  it.each<[string, boolean]>([
    ['+82 10-1234-5678', true],
    ['(089) 12/34', true],
    ['Anna 2', false],
    ['()', false],
    ['a@b', false],
  ])('is told from other text: %s', (text, is) => expect(looksLikePhone(text)).toBe(is));
});

it('an e-mail address is the same in any case', () => expect(emailKey(' Anna@Example.ORG')).toBe('anna@example.org'));

it('a customer without a number in its phones is found by their text alone', () =>
  expect(searchKeys({ name: '김민수', phones: ['none'], emails: [] })).toEqual({
    searchText: '김민수\nnone',
    phoneKeys: [],
    emailKeys: [],
  }));
