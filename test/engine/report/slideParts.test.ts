/** The parts that slides are put together from: charts over areas, names and months, long tables, places on a slide. */
import { areaChart, frames, seriesChart, tableSlides, valueChart, type DeckTable } from '../../../src/engine/report';
import { figuresOf } from '../../../src/engine/report/parts/figures';
import { nameOf, type DeckContext } from '../../../src/engine/report/parts/slideParts';
import { area } from '../../support/areaIndicators';
import { deckWords, read } from '../../support/programme';
import { sheetContext } from '../../support/sheetContext';
import { smallAreas } from '../../support/smallAreas';

const texts = deckWords();
const contextOf = (areas: typeof smallAreas): DeckContext => {
  const { programme, settings, limits, ...shown } = sheetContext(areas);
  return {
    ...{ programme, settings, limits },
    ...{ dataset: read({ tables: [] }), pictures: new Map() },
    ...{ total: shown.total, areas: shown.areas, single: shown.single, unlinked: shown.unlinked },
    texts,
    period: '2014-12',
    figures: figuresOf(shown.total, texts),
    skippedCells: 0,
    synthetic: false,
    author: null,
    status: 'Data siap kirim',
    month: 'Desember 2014',
  };
};
const context = contextOf(smallAreas);
const frame = frames.below;
const look = { title: 'Judul', kind: 'column', unit: 'KK', numberFormat: '#,##0', showValues: true } as const;

test('an area goes by its name, rows that reach none by what they are', () => {
  expect(context.areas.map((one) => nameOf(one, texts))).toEqual(['Bojong', 'Buaran', texts.text('area.unlinked')]);
});

describe('a chart over areas', () => {
  const cair = { id: 'blm.cair', name: 'Cair' };
  const locations = { id: 'wil.desa', name: 'Lokasi' };

  test('one category per area that has any of the values; a value missing beside others counts 0', () => {
    expect(areaChart(context, frame, look, [cair, locations])).toEqual([
      {
        kind: 'chart',
        frame,
        chart: {
          ...look,
          categories: ['Bojong', 'Buaran', nameOf(smallAreas[3] ?? context.total, texts)],
          series: [
            { name: 'Cair', values: [700, 0, 200] },
            { name: 'Lokasi', values: [2, 1, 0] },
          ],
        },
      },
    ]);
    const [only] = areaChart(context, frame, look, [cair]);
    expect(only).toMatchObject({ chart: { categories: ['Bojong', nameOf(smallAreas[3] ?? context.total, texts)] } });
  });

  test('a series that is 0 or missing everywhere is left out, and without series there is no chart', () => {
    const [chart] = areaChart(context, frame, look, [cair, { id: 'blm.apbd', name: 'APBD' }]);
    expect(chart).toMatchObject({ chart: { series: [{ name: 'Cair' }] } });
    expect(areaChart(context, frame, look, [{ id: 'blm.apbd', name: 'APBD' }])).toEqual([]);
    const none = contextOf([context.total, area('kecamatan', '33.26.11', 'Bojong', { 'blm.cair': 0 })]);
    expect(areaChart(none, frame, look, [cair])).toEqual([]);
  });
});

describe('a chart of named values', () => {
  test('missing ones are left out, zeros are not', () => {
    const values = [
      { name: 'a', value: 3 },
      { name: 'b', value: null },
      { name: 'c', value: 0 },
    ];
    expect(valueChart(frame, look, values)).toEqual([
      {
        kind: 'chart',
        frame,
        chart: { ...look, categories: ['a', 'c'], series: [{ name: 'Judul', values: [3, 0] }] },
      },
    ]);
  });

  test.each([[[]], [[{ name: 'a', value: 0 }]], [[{ name: 'a', value: null }]]])(
    'without a value other than 0 there is none: %j',
    (values) => {
      expect(valueChart(frame, look, values)).toEqual([]);
    },
  );
});

describe('a chart over months', () => {
  const groups = ['2014-10', '2014-11', '2014-12'];
  const month = (group: string) => `bulan ${group}`;

  test('only those in which no series is missing', () => {
    expect(seriesChart(context, frame, look, groups, ['upk.par_bulan', 'upk.saldo_bulan'], month)).toEqual([
      {
        kind: 'chart',
        frame,
        chart: {
          ...look,
          categories: ['bulan 2014-12'],
          series: [
            { name: texts.indicator('upk.par_bulan'), values: [0.15] },
            { name: texts.indicator('upk.saldo_bulan'), values: [60] },
          ],
        },
      },
    ]);
    expect(seriesChart(context, frame, look, groups, ['upk.par_bulan'], month)).toMatchObject([
      { chart: { categories: ['bulan 2014-11', 'bulan 2014-12'] } },
    ]);
  });

  test('none where nothing is left', () => {
    expect(seriesChart(context, frame, look, ['2014-01'], ['upk.par_bulan'], month)).toEqual([]);
  });
});

describe('slides of a long table', () => {
  const table: DeckTable = {
    columns: [{ heading: 'Nama', share: 1, align: 'left' }],
    rows: ['a', 'b', 'c', 'd', 'e'].map((name) => [name]),
    total: true,
  };
  const slides = (rows: DeckTable['rows'], total: boolean) =>
    tableSlides(context, { section: 'UPK', title: 'Rapor' }, { ...table, rows, total }, frame, 2);

  test('each further one says that it continues the first; only the last has the total', () => {
    const continued = texts.text('deck.continued', { title: 'Rapor' });
    const slide = (title: string, rows: readonly string[], total: boolean) => ({
      kind: 'content',
      section: 'UPK',
      title,
      blocks: [{ kind: 'table', frame, table: { ...table, rows: rows.map((name) => [name]), total } }],
    });
    expect(continued).not.toBe('Rapor');
    expect(slides(table.rows, true)).toEqual([
      slide('Rapor', ['a', 'b'], false),
      slide(continued, ['c'], false),
      slide(continued, ['d', 'e'], true),
    ]);
    expect(slides(table.rows.slice(0, 2), false)).toEqual([slide('Rapor', ['a', 'b'], false)]);
  });
});

describe('places on a slide of 13.333 by 7.5 inches', () => {
  const { strip, below, belowLeft, belowRight, full, fullLeft, fullRight, note } = frames;
  const right = ({ x, w }: { x: number; w: number }) => x + w;
  const bottom = ({ y, h }: { y: number; h: number }) => y + h;

  test('all lie within equal margins, below the title', () => {
    for (const place of Object.values(frames)) {
      expect(place.x).toBeGreaterThanOrEqual(0.6);
      expect(right(place)).toBeLessThanOrEqual(13.333 - 0.6 + 0.01);
      expect(place.y).toBeGreaterThanOrEqual(1.5);
      expect(bottom(place)).toBeLessThanOrEqual(7);
      expect(place.h).toBeGreaterThan(0.3);
    }
    for (const wide of [strip, below, full, note]) expect([wide.x, right(wide)]).toEqual([0.6, 12.73]);
  });

  test('halves are equal, side by side with a gap, and together as wide as the whole', () => {
    for (const [left, other] of [
      [belowLeft, belowRight],
      [fullLeft, fullRight],
    ] as const) {
      expect(left.x).toBe(0.6);
      expect(right(other)).toBeCloseTo(12.73, 10);
      expect(other.x - right(left)).toBeCloseTo(0.35, 10);
      expect([left.w, left.y, left.h]).toEqual([other.w, other.y, other.h]);
    }
  });

  test('what stands below each other does not overlap', () => {
    expect(bottom(strip)).toBeLessThan(below.y);
    expect(bottom(below)).toBeLessThanOrEqual(note.y);
    expect(full.y).toBe(strip.y);
    for (const tall of [full, fullLeft, fullRight]) expect(bottom(tall)).toBeCloseTo(note.y, 10);
    for (const low of [belowLeft, belowRight]) expect([low.y, low.h]).toEqual([below.y, below.h]);
  });
});
