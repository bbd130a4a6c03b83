import { engineRuleIds } from '../../src/engine/check';
import { translator, type OwnTextKey } from '../../src/messages';
import { catalogues } from '../../src/messages/catalogues';
import { catalogue } from '../../src/programme/indicators';
import { ruleIds } from '../../src/programme/rules/ids';
import { settingBook } from '../../src/programme/settings/settingNames';
import { texts, type ProgrammeTextKey } from '../../src/programme/texts';

/** Each of them is of a family that `src/messages` knows: the compiler sees to it. */
const keys: readonly OwnTextKey[] = Object.keys(texts.id) as ProgrammeTextKey[];

const noWords = { id: {}, en: {} };

type Catalogue = Readonly<Record<string, string>>;

const places = (text: string): readonly string[] => [...new Set(text.match(/\{\w+/g) ?? [])].sort();

test.each<readonly [string, Readonly<Record<'id' | 'en', Catalogue>>]>([
  ['product', catalogues],
  ['programme', texts],
])('both languages fill the same places of the texts of the %s', (_, { id, en }) => {
  const filled = (of: Catalogue) => Object.keys(id).map((key) => [key, places(of[key] ?? '')]);
  expect(filled(en)).toEqual(filled(id));
});

test('no text is empty', () => {
  for (const each of [catalogues.id, catalogues.en, texts.id, texts.en]) {
    expect(Object.entries(each).filter(([, text]) => text === '')).toEqual([]);
  }
});

test('no text of the programme has the key of one of the product', () => {
  const product = translator('id', noWords);
  expect(keys.filter((key) => product.has(key))).toEqual([]);
});

test('the words of a programme are said beside those of the product', () => {
  const english = translator('en', texts);
  expect(english.language).toBe('en');
  expect([english('class.minimum'), english('class.onLimit')]).toEqual(['Minimum', 'exactly on the limit']);
  expect(english('leader.problem.late', { missing: 2, obliged: 10 })).toContain('2');
});

test('a key without a text stands for itself', () => {
  const without = translator('en', noWords);
  expect([without.has('class.minimum'), without.has('class.onLimit')]).toEqual([false, true]);
  expect(without('class.minimum')).toBe('class.minimum');
});

/** Names that keys of one form hold, in their order: `class.{minimum}`. */
const named = (form: RegExp): readonly string[] => keys.flatMap((key) => form.exec(key)?.[1] ?? []).toSorted();

test('no text is left over of an indicator, a rule or a setting that is gone', () => {
  const indicators = catalogue.indicators.map(({ id }) => id).toSorted();
  expect(named(/^indicator\.(.+)\.definition$/)).toEqual(indicators);
  expect(named(/^indicator\.(.+)(?<!\.definition)$/)).toEqual(indicators);
  const worded = catalogue.indicators.filter(({ kind }) => kind === 'worstClass' || kind === 'breakdown');
  expect(named(/^formula\.own\.(.+)$/)).toEqual(worded.map(({ id }) => id).toSorted());
  const broken = catalogue.indicators.filter(({ kind }) => kind === 'breakdown');
  expect(named(/^trace\.group\.(.+)$/)).toEqual(broken.map(({ id }) => id).toSorted());
  const engine: readonly string[] = engineRuleIds;
  const own = ruleIds.filter((id) => !engine.includes(id));
  // Two rules of the engine speak of the programme's own codes.
  const rules = [...own, 'foreign-key', 'profile'];
  expect([...new Set(named(/^rule\.([^.]+)\./))]).toEqual(rules.toSorted());
  const settings = [...settingBook.numbers, ...settingBook.choices].map(({ key }) => key);
  expect(named(/^setting\.(.+)$/)).toEqual(settings.toSorted());
});
