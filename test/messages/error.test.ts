import { describeError } from '../../src/messages/error';
import { WorkbookError, workbookErrorCodes } from '../../src/workbook/errors';
import { wordsIn } from '../support/programme';

describe.each(['id', 'en'] as const)('in %s', (language) => {
  const translate = wordsIn(language);

  test.each(workbookErrorCodes)('%s has a title, a cause that names the place, and a remedy', (code) => {
    for (const part of ['title', 'cause', 'remedy']) expect(translate.has(`error.${code}.${part}`)).toBe(true);
    const described = describeError(translate, new WorkbookError(code, 'Desa', 'Kode (Range.values)'));
    expect(described.title).not.toBe('');
    expect(`${described.text} ${described.remedy}`).not.toMatch(/[{}]/);
    expect(described.text).toContain('“Desa”');
    expect(described.details).toBe(`${code} · Kode (Range.values)`);
  });

  test('a failure without a place speaks of this workbook', () => {
    const { text } = describeError(translate, new WorkbookError('protected'));
    expect(text).toContain(translate('error.here'));
  });

  test('an unforeseen code is told as unknown', () => {
    const described = describeError(translate, { code: 'aneh', place: '', details: '' });
    expect(described.title).toBe(translate('error.unknown.title'));
    expect(described.details).toBe('aneh');
  });
});

test('Indonesian texts avoid the auditor’s word', () => {
  const translate = wordsIn('id');
  for (const code of workbookErrorCodes) {
    const { title, text, remedy } = describeError(translate, new WorkbookError(code, 'x'));
    expect(`${title} ${text} ${remedy}`).not.toMatch(/temuan/i);
  }
});
