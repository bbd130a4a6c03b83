import fc from 'fast-check';
import { hashOf, isClean, TextIndex } from '../../../src/engine/dataset/textIndex';

test('numbers distinct texts in the order in which they come, as a Map would', () => {
  const texts = fc.array(fc.oneof(fc.string({ maxLength: 2 }), fc.string()), { maxLength: 600 });
  fc.assert(
    fc.property(texts, (all) => {
      const index = new TextIndex();
      const codes = new Map<string, number>();
      for (const text of all) {
        expect(index.find(text, hashOf(text))).toBe(codes.get(text) ?? -1);
        if (!codes.has(text)) codes.set(text, codes.size);
        expect(index.add(text, hashOf(text))).toBe(codes.get(text));
      }
      expect(index.dictionary).toEqual([...codes.keys()]);
    }),
  );
});

test.each([
  ['KSM Mekar 1', true],
  ['P-000001', true],
  ['=SUM(A1)', true],
  ['', false],
  [' ', false],
  [' a', false],
  ['a ', false],
  ['a  b', false],
  ['a\u00a0b', false],
  ['a\nb', false],
  ['#REF!', false],
  ['é', false],
])('%j needs no look: %s', (text, expected) => {
  expect(isClean(hashOf(text))).toBe(expected);
});
