import { refusalCodes } from '../../../src/programme/loans/refusals';
import { tasks } from '../../../src/programme/tasks';
import { taskCodes } from '../../../src/programme/tasks/codes';
import { sharedFigures, taskWords } from '../../../src/programme/tasks/names';
import { texts, type ProgrammeTextKey } from '../../../src/programme/texts';

const keys = Object.keys(texts.id) as ProgrammeTextKey[];
const ofFamily = (family: string) => keys.filter((key) => key.startsWith(`${family}.`));

test('a refusal is one short sentence or two, without jargon, in both languages', () => {
  for (const language of ['id', 'en'] as const)
    for (const key of ofFamily('refusal')) {
      const text = texts[language][key];
      expect({ key, length: text.length, isShort: text.length <= 140 }).toMatchObject({ key, isShort: true });
      expect(text).not.toMatch(/tidak valid|invalid|error code|temuan/i);
      expect(text).toMatch(/\.$/);
    }
});

test('no text is left over of a refusal or a task that is gone', () => {
  const codes = [...refusalCodes, ...taskCodes].map((code) => `refusal.${code}`);
  expect(ofFamily('refusal').toSorted()).toEqual(codes.toSorted());
  const words = Object.entries(taskWords).flatMap(([task, ids]) => ids.map((id) => `task.${task}.${id}`));
  const own = (key: string) => !/\.(title|about|progress|hint)$/.test(key) && !key.startsWith('task.figure.');
  expect(ofFamily('task').filter(own).toSorted()).toEqual(words.toSorted());
  const figures = ofFamily('task.figure');
  expect(figures.toSorted()).toEqual(sharedFigures.map((id) => `task.figure.${id}`).toSorted());
  const hinted = ofFamily('task').filter((key) => key.endsWith('.hint'));
  expect(hinted.filter((key) => !keys.includes(key.slice(0, -'.hint'.length) as ProgrammeTextKey))).toEqual([]);
  expect(tasks.map(({ id }) => id).toSorted()).toEqual(Object.keys(taskWords).toSorted());
});
