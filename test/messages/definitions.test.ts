import { idDefinitions } from '../../src/messages/id/definitions';
import { isMessageKey, type Language } from '../../src/messages';
import { wordsIn } from '../support/programme';
import { catalogue } from '../../src/programme/indicators';

test.each<Language>(['id', 'en'])('every indicator has a label and a definition in %s', (language) => {
  const translate = wordsIn(language);
  for (const { id } of catalogue) {
    for (const key of [`indicator.${id}`, `indicator.${id}.definition`]) {
      expect([key, isMessageKey(key) && translate(key).length > 0]).toEqual([key, true]);
    }
  }
});

test('no definition is left over of an indicator that is gone', () => {
  const ids = Object.keys(idDefinitions).flatMap((key) => /^indicator\.(.+)\.definition$/.exec(key)?.[1] ?? []);
  expect(ids.toSorted()).toEqual(catalogue.map(({ id }) => id).toSorted());
});
