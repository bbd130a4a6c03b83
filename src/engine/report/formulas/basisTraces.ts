import { of, special, type AreaReference } from '../../measure';
import { numberSettings, type ClassedIndicatorId, type NumberSettingKey } from '../../settings';
import type { ReportTexts } from '../model/texts';
import type { CellTrace, NoteTrace } from '../model/trace';
import type { LimitEnd } from './classPosition';
import type { BasisColumn } from './columns';
import type { BasisParameter } from './layout';
import { columnWords } from './words';

/** What a cell in the row of an area shows. */
export function columnTrace(column: BasisColumn, { level, code }: AreaReference, texts: ReportTexts): CellTrace {
  const area = { level, code };
  const title = columnWords(column, texts);
  switch (column.kind) {
    case 'measure': {
      const { measure, group } = column;
      return { kind: 'formula', title, formula: of(measure), area, ...(group === null ? {} : { group }) };
    }
    case 'special':
      return { kind: 'formula', title, formula: special(column.special), area };
    case 'position':
      return { kind: 'indicator', id: column.id, area };
    case 'bound':
      return note(title, texts.text('trace.bound', { table: column.table }), texts);
  }
}

const note = (title: string, text: string, texts: ReportTexts): NoteTrace => ({
  kind: 'note',
  title,
  facts: [[texts.text('trace.where'), text]],
  about: [],
});

/** Where a setting is set. */
function settingWords(key: NumberSettingKey, texts: ReportTexts): string {
  const name = numberSettings.find((setting) => setting.key === key)?.name ?? key;
  return texts.text('trace.setting', { name });
}

/** Where a parameter of the formulas comes from. */
export function parameterTrace(parameter: BasisParameter, texts: ReportTexts): NoteTrace {
  const where = {
    periode: () => texts.text('trace.parameter.periode'),
    month: () => texts.text('trace.parameter.month'),
    arrearsMonths: () => settingWords('arrearsMonths', texts),
    termStart: () => `${texts.text('trace.parameter.termStart')} ${settingWords('termYears', texts)}`,
  }[parameter];
  return note(texts.text(`report.basis.parameter.${parameter}`), where(), texts);
}

/** Where a class limit comes from. */
export function limitTrace(id: ClassedIndicatorId, end: LimitEnd, texts: ReportTexts): NoteTrace {
  const title = texts.text('trace.limit.title', {
    indicator: texts.text(`short.${id}`),
    class: texts.text(`class.${end}`),
  });
  return note(title, settingWords(`${id}.${end}`, texts), texts);
}
