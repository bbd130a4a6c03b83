/** Levels above the kabupaten (docs/spec/indicators.md): their values are those of all rows in one workbook. */
import fc from 'fast-check';
import type { RawWorkbook } from '../../../src/engine/dataset';
import {
  computeIndicators,
  IndicatorsOfWholes,
  type AreaIndicators,
  type IndicatorValue,
  type WantedAreas,
} from '../../../src/engine/measure';
import type { OfficialArea } from '../../../src/engine/schema';
import { catalogue } from '../../../src/programme/indicators';
import { defaultSettings } from '../../../src/programme/settings/settings';
import { baseArea, baseWorkbook, edited } from '../../support/base';
import { effort } from '../../support/effort';
import { read, schema } from '../../support/programme';
import { inOneWorkbook, movedTo, oddWorkbooks } from '../../support/twoWholes';

const context = { catalogue, settings: defaultSettings };
const everywhere: WantedAreas = { levels: null, within: '', nameOf: (level, code) => `${level} ${code}` };

/** The official list of the base workbook, of another kabupaten. */
const areaOf = (code: string): OfficialArea => {
  const moved = (area: OfficialArea): OfficialArea => ({
    ...area,
    code: area.code.replace('33.26', code),
    areas: area.areas.map(moved),
  });
  return moved(baseArea);
};

interface Whole {
  readonly raw: RawWorkbook;
  readonly official: OfficialArea | null;
}

function combined(wholes: readonly Whole[], wanted: Partial<WantedAreas> = {}) {
  const computing = new IndicatorsOfWholes(schema, context, { ...everywhere, ...wanted });
  for (const { raw, official } of wholes) computing.add(read(raw), official);
  return computing.result().areas;
}

const areaIn = (areas: readonly AreaIndicators[], level: string, code: string): AreaIndicators => {
  const found = areas.find((area) => area.level === level && area.code === code);
  if (found === undefined) throw new Error(`no ${level} ${code}`);
  return found;
};

/** A number as close as adding in another order leaves it. */
const rounded = (value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(10)) : (value as IndicatorValue);
const close = (values: unknown): unknown => JSON.parse(JSON.stringify(values), (_, value: unknown) => rounded(value));

const fromList = new Set(['wil.kecamatan_kabupaten', 'wil.desa_kecamatan', 'wil.cakupan']);
const ofRows = ({ values }: AreaIndicators) =>
  close(Object.fromEntries(Object.entries(values).filter(([id]) => !fromList.has(id))));

const province = (raw: RawWorkbook): readonly Whole[] => [
  { raw, official: areaOf('33.26') },
  { raw: movedTo(baseWorkbook(), '33.27', 'x'), official: areaOf('33.27') },
  { raw: movedTo(raw, '34.02', 'y'), official: areaOf('34.02') },
];

test('whatever the data, a province has the values of all its rows in one workbook, and the nation those of all', () => {
  fc.assert(
    fc.property(oddWorkbooks(), (raw) => {
      const wholes = province(raw);
      const areas = combined(wholes);
      const joined = (count: number) => {
        const [first, ...others] = wholes.slice(0, count).map((each) => each.raw);
        if (first === undefined) throw new Error('no workbook');
        const [whole] = computeIndicators(read(inOneWorkbook(first, ...others)), { ...context, official: null }).areas;
        if (whole === undefined) throw new Error('no whole');
        return whole;
      };
      expect(ofRows(areaIn(areas, 'provinsi', '33'))).toEqual(ofRows(joined(2)));
      expect(ofRows(areaIn(areas, 'nasional', ''))).toEqual(ofRows(joined(3)));
    }),
    { numRuns: effort.runs(8, 200) },
  );
});

test('below them each kabupaten has its own values, and the rows that reach no desa stand once, for all', () => {
  const raw = edited(baseWorkbook(), ['Pinjaman', 2, 'Kode BKM', 'Z9']);
  const wholes = province(raw);
  const areas = combined(wholes);
  for (const { raw: own, official } of wholes) {
    const [whole] = computeIndicators(read(own), { ...context, official }).areas;
    expect(areaIn(areas, 'kabupaten', official?.code ?? '').values).toEqual(whole?.values);
  }
  expect(areas.map(({ level, code, depth }) => `${depth} ${level} ${code}`)).toEqual([
    '0 nasional ',
    '1 provinsi 33',
    '1 provinsi 34',
    ...['33.26', '33.27', '34.02'].map((code) => `2 kabupaten ${code}`),
    ...['33.26', '33.27', '34.02'].flatMap((code) => ['12', '14'].map((part) => `3 kecamatan ${code}.${part}`)),
    ...areas.filter(({ level }) => level === 'desa').map(({ code }) => `4 desa ${code}`),
    '3 kecamatan ',
  ]);
  expect(areas.at(-1)?.values['pin.jumlah']).toBe(2);
  expect(areaIn(areas, 'provinsi', '33').name).toBe('provinsi 33');
});

test('what comes from the official list adds up, and is not known where one kabupaten is not in it', () => {
  const wholes = province(baseWorkbook());
  const national = areaIn(combined(wholes), 'nasional', '').values;
  expect([national['wil.kecamatan_kabupaten'], national['wil.desa_kecamatan']]).toEqual([9, 12]);
  const unknown = combined([...wholes.slice(0, 2), ...wholes.slice(2).map(({ raw }) => ({ raw, official: null }))]);
  expect(areaIn(unknown, 'nasional', '').values['wil.kecamatan_kabupaten']).toBeNull();
  expect(areaIn(unknown, 'provinsi', '33').values['wil.kecamatan_kabupaten']).toBe(6);
});

test('only the areas that are asked for are given, and those above what lies in them are still made of all', () => {
  const wholes = province(baseWorkbook());
  const codes = (wanted: Partial<WantedAreas>) => combined(wholes, wanted).map(({ code }) => code);
  expect(codes({ levels: ['provinsi'] })).toEqual(['33', '34']);
  expect(codes({ levels: ['provinsi', 'kabupaten'], within: '33' })).toEqual(['33', '33.26', '33.27']);
  expect(codes({ levels: ['kabupaten'], within: '3' })).toEqual([]);
});
