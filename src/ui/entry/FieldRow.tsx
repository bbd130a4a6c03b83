import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FormField } from '../../app';
import { kindOf, type Finding } from '../../engine/check';
import type { Dataset } from '../../engine/dataset';
import { seriesLinks } from '../../engine/entry';
import { tableOf, type CellValue, type ColumnSchema } from '../../engine/schema';
import type { Translate } from '../../messages';
import { findingMessage, valueText } from '../../messages/finding';
import { usePane } from '../PaneContext';
import { fieldText } from './fieldText';
import { FieldView } from './FieldView';
import { ReasonField } from './ReasonField';
import { useChoices } from './useChoices';
import type { RowForm } from './useRowForm';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});

interface FieldRowProps {
  readonly dataset: Dataset;
  readonly table: string;
  readonly field: FormField;
  readonly form: RowForm;
}

/** The field of a column of the row. */
export function FieldRow({ dataset, table, field, form }: FieldRowProps) {
  const { translate } = usePane();
  const { column, value, isTyped, isRequired, choices } = field;
  const { header, calculated, refersTo } = column;
  const { schema } = dataset;
  const [finding] = form.findingsOf(header);
  const isCalculated = calculated !== undefined;
  return (
    <FieldView
      column={column}
      label={header}
      mark={isCalculated ? translate('isi.calculated') : isRequired ? translate('isi.required') : null}
      hint={isCalculated ? '' : hintOf(translate, table, column)}
      message={finding === undefined ? null : { severity: finding.severity, text: findingMessage(translate, finding) }}
      value={value}
      typed={isTyped ? (form.typedText(header) ?? '') : null}
      choices={useChoices(dataset, refersTo, choices)}
      isList
      isReadOnly={isCalculated}
      follows={tableOf(schema, table).key[0] === header && seriesLinks(schema, table) !== null}
      onText={(text) => form.type(header, text)}
      onLeave={() => form.leave(header)}
    >
      <FieldActions form={form} finding={finding} column={column} value={value} />
    </FieldView>
  );
}

function hintOf(translate: Translate, table: string, { header, type, refersTo, example }: ColumnSchema): string {
  const own = `column.${table}.${header}`;
  if (translate.has(own)) return translate(own);
  if (refersTo !== undefined) return translate('isi.hint.reference');
  if (type === 'code') return translate('isi.hint.code', { example: example ?? '' });
  if (type === 'choice' || type === 'yesno') return translate('isi.hint.choice');
  return type === 'date' || type === 'month' || type === 'rp' || type === 'percent'
    ? translate(`isi.hint.${type}`)
    : '';
}

interface FieldActionsProps {
  readonly form: RowForm;
  readonly finding: Finding | undefined;
  readonly column: ColumnSchema;
  readonly value: CellValue;
}

/** What can be done about a field with one click: take what is meant, or choose between sheet and form. */
function FieldActions({ form, finding, column, value }: FieldActionsProps) {
  const styles = useStyles();
  const { language, translate } = usePane();
  const { header, type } = column;
  const conflict = form.conflicts.find((each) => each.header === header);
  const show = (each: CellValue): string =>
    each === null ? translate('isi.nothing') : valueText(each, type, language);
  if (conflict !== undefined)
    return (
      <div className={styles.actions}>
        <Button size="small" onClick={() => form.resolve(header, 'sheet')}>
          {translate('isi.conflict.sheet', { value: show(conflict.sheet) })}
        </Button>
        <Button size="small" onClick={() => form.resolve(header, 'form')}>
          {translate('isi.conflict.form', { value: show(value) })}
        </Button>
      </div>
    );
  if (finding === undefined) return null;
  const suggestion = finding.fix?.value ?? null;
  return (
    <div className={styles.actions}>
      {suggestion !== null && (
        <Button size="small" onClick={() => form.type(header, fieldText(column, suggestion, language))}>
          {translate('isi.use', { value: show(suggestion) })}
        </Button>
      )}
      {kindOf(finding) === 'warning' && <ReasonField finding={finding} reasons={form.reasons} />}
    </div>
  );
}
