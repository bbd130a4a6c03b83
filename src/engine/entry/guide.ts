import type { ReportCell, ReportSheet, StyleName } from '../report';
import type { Schema } from '../schema';
import { profileWords } from './cellRule';
import type { EntryTextKey, EntryTexts } from './types';

/** Id of the sheet that says how a prepared workbook is filled in. */
export const guideSheetId = 'petunjuk';

/** What the guide tells of a workbook. */
export interface GuideFacts {
  /** `Kec. Tirto · Desember 2014`. */
  readonly place: string;
  /** Names of the tables in their order. */
  readonly tables: readonly string[];
  readonly schema: Schema;
  /** Day of the next month up to which data are on time. */
  readonly onTimeDay: number;
}

type Row = readonly (ReportCell | null)[];

const cell = (value: string, style: StyleName): ReportCell => ({ value, style });
const line = (style: StyleName, ...texts: readonly string[]): Row => texts.map((text) => cell(text, style));

/** The sheet `Petunjuk`, one page: the three steps, what each sheet holds, colours, how to type, when to send (docs/spec/entry.md 2.1). */
export function guideSheet(texts: EntryTexts, facts: GuideFacts): ReportSheet {
  const { place, tables, schema, onTimeDay } = facts;
  const names = { ...profileWords(schema), place, day: onTimeDay };
  const text = (key: EntryTextKey): string => texts.text(key, names);
  const blank: Row = [];
  const rows: Row[] = [
    line('title', text('guide.title')),
    line('subtitle', place),
    blank,
    line('section', text('guide.steps')),
    ...(['fill', 'check', 'report'] as const).map((step, index): Row => [
      cell(String(index + 1), 'center'),
      cell(text(`guide.${step}`), 'labelWrap'),
    ]),
    blank,
    line('section', text('guide.tables')),
    ...tables.map((name): Row => [
      { ...cell(name, 'label'), link: { sheet: name, cell: 'A1' } },
      cell(texts.own(`table.${name}`) ?? texts.text('guide.holds', { table: name }), 'labelWrap'),
    ]),
    blank,
    line('section', text('guide.colours')),
    [cell(text('guide.table'), 'header'), cell(text('guide.colour.required'), 'labelWrap')],
    [cell(text('guide.table'), 'headerOptional'), cell(text('guide.colour.optional'), 'labelWrap')],
    [cell(text('guide.table'), 'headerCalculated'), cell(text('guide.colour.calculated'), 'labelWrap')],
    blank,
    line('section', text('guide.typing')),
    ...(['number', 'date', 'rows', 'sheets'] as const).map((each): Row => [
      cell('•', 'center'),
      cell(text(`guide.typing.${each}`), 'labelWrap'),
    ]),
    blank,
    line('section', text('guide.time')),
    [cell('•', 'center'), cell(text('guide.time.when'), 'labelWrap')],
  ];
  return {
    id: guideSheetId,
    name: text('guide.sheet'),
    widths: [16, 84],
    rows,
    frozen: { rows: 0, columns: 0 },
    print: {
      orientation: 'portrait',
      paper: 'f4',
      titleRows: null,
      columns: 2,
      breaks: [],
      footer: { text: text('guide.footer'), page: '{page} / {pages}' },
    },
    charts: [],
  };
}
