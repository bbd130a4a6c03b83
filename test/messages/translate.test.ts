import { enFindings } from '../../src/messages/en/findings';
import { enUi } from '../../src/messages/en/ui';
import { idFindings } from '../../src/messages/id/findings';
import { idUi } from '../../src/messages/id/ui';
import { wordsIn } from '../support/programme';

const [id, en] = [wordsIn('id'), wordsIn('en')];

test('a number stands with the word that goes with it', () => {
  const counts = (errors: number, warnings: number) => en('ui.status.counts', { errors, warnings });
  expect(counts(1, 0)).toBe('1 error, 0 warnings');
  expect(counts(1_000, 1)).toBe('1,000 errors, 1 warning');
  expect(en('findings.repair.refused.formula', { count: 1 })).toMatch(/^1 is calculated/);
  expect(id('ui.status.counts', { errors: 1, warnings: 1_000 })).toBe('1 kesalahan, 1.000 peringatan');
});

test('both languages fill the same places', () => {
  const places = (text: string): readonly string[] => [...new Set(text.match(/\{\w+/g) ?? [])].sort();
  const texts = { ...idFindings, ...idUi };
  const english: Readonly<Record<string, string>> = { ...enFindings, ...enUi };
  const different = Object.entries(texts).filter(([key, text]) => {
    return places(text).join() !== places(english[key] ?? '').join();
  });
  expect(different).toEqual([]);
});
