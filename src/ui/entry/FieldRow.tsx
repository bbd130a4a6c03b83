import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { keysOf, type FormField } from '../../app';
import type { Finding } from '../../engine/check';
import type { Dataset } from '../../engine/dataset';
import { seriesLinks } from '../../engine/entry';
import { tableOf, type CellValue, type ColumnSchema } from '../../engine/schema';
import type { Translate } from '../../messages';
import { findingMessage, valueText } from '../../messages/finding';
import { usePane } from '../PaneContext';
import { ChoiceField, type ListedChoice } from './ChoiceField';
import { followsMark } from './fieldFocus';
import { fieldText } from './fieldText';
import { TypedField } from './TypedField';
import type { RowForm } from './useRowForm';

const useStyles = makeStyles({
  field: { minWidth: 0 },
  // An error takes the place of the hint: nothing moves.
  message: { minHeight: tokens.lineHeightBase200 },
  conflict: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});

interface FieldRowProps {
  readonly dataset: Dataset;
  readonly table: string;
  readonly field: FormField;
  readonly form: RowForm;
}

/** A column of the row: its name, what it holds, and below it a hint or what is wrong with it. */
export function FieldRow({ dataset, table, field, form }: FieldRowProps) {
  const styles = useStyles();
  const { language, translate } = usePane();
  const { column, value, isTyped, isRequired } = field;
  const { header, type, refersTo } = column;
  const choices = useChoices(dataset, field, translate);
  const { schema } = dataset;
  const isNumbered = tableOf(schema, table).key[0] === header && seriesLinks(schema, table) !== null;
  const shown = fieldText(column, value, language);
  const text = isTyped ? (form.typedText(header) ?? '') : shown;
  const [finding] = form.findingsOf(header);
  const understood = isTyped && text !== shown && typeof value === 'number' ? valueText(value, type, language) : null;
  const hint =
    understood === null ? hintOf(translate, table, column) : translate('isi.understood', { value: understood });
  const mark =
    column.calculated === undefined ? (isRequired ? translate('isi.required') : null) : translate('isi.calculated');
  const onText = (typed: string) => form.type(header, typed);
  const onLeave = () => {
    if (isTyped && typeof value === 'number') form.type(header, shown);
    form.leave(header);
  };
  return (
    <Field
      className={styles.field}
      {...(isNumbered ? followsMark : {})}
      label={mark === null ? header : `${header} · ${mark}`}
      {...messageOf(finding, hint, translate, styles.message)}
    >
      {column.calculated !== undefined ? (
        <Input value={shown} readOnly appearance="filled-darker" tabIndex={-1} />
      ) : choices === null ? (
        <TypedField
          column={column}
          text={text}
          day={type === 'date' && typeof value === 'number' ? value : null}
          language={language}
          onText={onText}
          onLeave={onLeave}
        />
      ) : (
        <ChoiceField choices={choices} text={text} onText={onText} onLeave={onLeave} />
      )}
      <FieldActions form={form} finding={finding} column={column} value={value} isReference={refersTo !== undefined} />
    </Field>
  );
}

/** Choices of the column, or keys of the table that it refers to. */
function useChoices(
  dataset: Dataset,
  { column: { refersTo }, choices }: FormField,
  translate: Translate,
): readonly ListedChoice[] | null {
  const keys = useMemo(
    () =>
      refersTo === undefined
        ? null
        : keysOf(dataset, refersTo).map(({ key, telling }) => ({
            value: key,
            about: telling
              .map((each) => tellingText(each, translate))
              .filter(Boolean)
              .join(' · '),
          })),
    [dataset, refersTo, translate],
  );
  return keys ?? choices?.map((value) => ({ value, about: '' })) ?? null;
}

const tellingText = (value: CellValue, { language }: Translate): string => valueText(value, '', language);

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

/** What stands below the field. Screen readers hear an error when it comes. */
function messageOf(finding: Finding | undefined, hint: string, translate: Translate, className: string) {
  if (finding === undefined || finding.severity === 'info') {
    const text = finding === undefined ? hint : findingMessage(translate, finding);
    return { hint: { className, children: text === '' ? '\u00a0' : text } };
  }
  const { severity } = finding;
  return {
    validationState: severity,
    validationMessage: { className, children: findingMessage(translate, finding) },
  } as const;
}

interface FieldActionsProps {
  readonly form: RowForm;
  readonly finding: Finding | undefined;
  readonly column: ColumnSchema;
  readonly value: CellValue;
  readonly isReference: boolean;
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
      <div className={styles.conflict}>
        <Button size="small" onClick={() => form.resolve(header, 'sheet')}>
          {translate('isi.conflict.sheet', { value: show(conflict.sheet) })}
        </Button>
        <Button size="small" onClick={() => form.resolve(header, 'form')}>
          {translate('isi.conflict.form', { value: show(value) })}
        </Button>
      </div>
    );
  const suggestion = finding?.fix?.value ?? null;
  if (suggestion === null) return null;
  return (
    <div className={styles.conflict}>
      <Button size="small" onClick={() => form.type(header, fieldText(column, suggestion, language))}>
        {translate('isi.use', { value: show(suggestion) })}
      </Button>
    </div>
  );
}
