import { endName, of, special, type AreaReference, type LimitEnd } from '../../measure';
import type { BasisColumn } from '../formulas/columns';
import type { ReportProgramme } from '../model/context';
import type { ReportTexts } from '../model/texts';
import type { CellTrace, NoteTrace } from '../model/trace';
import { columnWords } from './measureWords';

/** What a cell of a column shows in the row of an area. */
export type TraceOfArea = (area: AreaReference) => CellTrace;

/** What the cells of a column show. */
export function columnTrace(column: BasisColumn, texts: ReportTexts): TraceOfArea {
  const title = columnWords(column, texts);
  switch (column.kind) {
    case 'measure': {
      const { measure, group } = column;
      const shown = { kind: 'formula', title, formula: of(measure), ...(group === null ? {} : { group }) } as const;
      return ({ level, code }) => ({ ...shown, area: { level, code } });
    }
    case 'special': {
      const shown = { kind: 'formula', title, formula: special(column.special) } as const;
      return ({ level, code }) => ({ ...shown, area: { level, code } });
    }
    case 'position':
      return ({ level, code }) => ({ kind: 'indicator', id: column.id, area: { level, code } });
    case 'reports':
      return always(note(title, texts.text('trace.reports'), texts));
    case 'bound':
      return always(note(title, texts.text('trace.bound', { table: column.table }), texts));
  }
}

const always =
  (trace: CellTrace): TraceOfArea =>
  () =>
    trace;

const note = (title: string, text: string, texts: ReportTexts): NoteTrace => ({
  kind: 'note',
  title,
  facts: [[texts.text('trace.where'), text]],
  about: [],
});

/** Where a setting is set. */
function settingWords({ settingBook }: ReportProgramme, key: string, texts: ReportTexts): string {
  const name = settingBook.numbers.find((setting) => setting.key === key)?.name ?? key;
  return texts.text('trace.setting', { name });
}

/** Where a parameter of the formulas comes from. */
export function parameterTrace(programme: ReportProgramme, id: string, texts: ReportTexts): NoteTrace {
  const own = programme.catalogue.parameters.find((parameter) => parameter.id === id);
  const where =
    own === undefined
      ? texts.text(id === 'month' ? 'trace.parameter.month' : 'trace.parameter.period')
      : [
          ...(own.formula === undefined ? [] : [texts.text(`trace.parameter.${id}`)]),
          ...(own.setting === undefined ? [] : [settingWords(programme, own.setting, texts)]),
        ].join(' ');
  return note(texts.text(`report.basis.parameter.${id}`), where, texts);
}

/** Where a class limit comes from. */
export function limitTrace(programme: ReportProgramme, id: string, end: LimitEnd, texts: ReportTexts): NoteTrace {
  const name = endName(programme.catalogue.scale, end);
  const title = texts.text('trace.limit.title', {
    indicator: texts.text(`short.${id}`),
    class: texts.text(`class.${name}`),
  });
  return note(title, settingWords(programme, `${id}.${name}`, texts), texts);
}
