import { describe, expect, it } from '@jest/globals';
import { cleanText, type TextProblem } from './clean-text.js';

const clean = (text: string, repair = true) => {
  const problems: TextProblem[] = [];
  return { text: cleanText(text, repair, (problem) => problems.push(problem)), problems };
};
const asWindows = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text));

describe('a text', () => {
  it.each(['', 'Engine stalls at 45 mph.', 'two\nlines\tand a tab', 'Größe, naïve, 12 €, 你好, 🙂'])(
    'stays as it was written: %j',
    (text) => expect(clean(text)).toEqual({ text, problems: [] }),
  );

  it('has line feeds as its only line breaks; a lone carriage return is mentioned', () => {
    expect(clean('one\r\ntwo')).toEqual({ text: 'one\ntwo', problems: [] });
    expect(clean('one\rtwo\r\nthree')).toEqual({ text: 'one\ntwo\nthree', problems: ['LINE_BREAKS'] });
  });

  it('loses control characters, of which PostgreSQL takes no NUL', () =>
    expect(clean('a\u0000b\u0007c\ufeffd', false)).toEqual({ text: 'abcd', problems: ['CONTROL_CHARACTERS'] }));

  it('says where bytes were outside its encoding', () =>
    expect(clean('Gr\ufffde')).toEqual({ text: 'Gr\ufffde', problems: ['UNREADABLE_BYTES'] }));
});

describe('a text that was read as Windows-1252 before', () => {
  it.each(['don’t', '“normal”', 'café', 'ÉCOLE, ÀÖÜß', '12 €', 'wait… – what?', '½', '🙂'])(
    'is put right: %j',
    (text) => expect(clean(asWindows(text))).toEqual({ text, problems: ['MISREAD_CHARACTERS'] }),
  );

  it('is put right where it was read as Latin-1, too', () =>
    expect(clean(Buffer.from('don’t').toString('latin1'))).toEqual({
      text: 'don’t',
      problems: ['MISREAD_CHARACTERS'],
    }));

  it('is put right where the first byte was lost or changed in upper-casing', () => {
    expect(clean('DON\x80\x99T')).toEqual({ text: 'DON’T', problems: ['MISREAD_CHARACTERS'] });
    expect(clean('DON\xc2\x80\x99T')).toEqual({ text: 'DON’T', problems: ['MISREAD_CHARACTERS'] });
  });

  it('is put right where single bytes of Windows-1252 were taken for Latin-1', () =>
    expect(clean('don\x92t')).toEqual({ text: 'don’t', problems: ['MISREAD_CHARACTERS'] }));

  it('stays as it is unless the mapping asks for it', () =>
    expect(clean(asWindows('café'), false)).toEqual({ text: 'cafÃ©', problems: [] }));
});
