import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Severity } from '../../engine/check';
import type { CellValue, ColumnSchema } from '../../engine/schema';
import { valueText } from '../../messages/finding';
import { usePane } from '../PaneContext';
import { ChoiceField, type ListedChoice } from './ChoiceField';
import { followsMark } from './fieldFocus';
import { fieldText } from './fieldText';
import { TypedField } from './TypedField';

const useStyles = makeStyles({
  field: { minWidth: 0 },
  // An error takes the place of the hint: nothing moves.
  message: { minHeight: tokens.lineHeightBase200 },
});

/** What is to be said below a field. */
export interface FieldMessage {
  readonly severity: Severity;
  readonly text: string;
}

interface FieldViewProps {
  readonly column: ColumnSchema;
  readonly label: string;
  /** A word behind the name: that it must be filled, or is calculated. */
  readonly mark: string | null;
  readonly hint: string;
  readonly message: FieldMessage | null;
  readonly value: CellValue;
  /** What somebody typed; null where nobody did, and the value stands. */
  readonly typed: string | null;
  readonly choices: readonly ListedChoice[] | null;
  /** Whether nothing but its choices may stand in it. */
  readonly isList: boolean;
  readonly isReadOnly: boolean;
  /** It is filled by itself once others are. */
  readonly follows: boolean;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** A field: its name above, what it holds, and below it a hint, what was understood, or what is wrong. */
export function FieldView(props: FieldViewProps) {
  const {
    column,
    label,
    mark,
    message,
    value,
    typed,
    choices,
    isList,
    isReadOnly,
    follows,
    onText,
    onLeave,
    children,
  } = props;
  const styles = useStyles();
  const { language, translate } = usePane();
  const { type } = column;
  const shown = fieldText(column, value, language);
  const text = typed ?? shown;
  const isUnderstood = typed !== null && text !== shown && typeof value === 'number';
  const hint = isUnderstood ? translate('isi.understood', { value: valueText(value, type, language) }) : props.hint;
  const leave = () => {
    if (typed !== null && typeof value === 'number') onText(shown);
    onLeave();
  };
  return (
    <Field
      className={styles.field}
      {...(follows ? followsMark : {})}
      label={mark === null ? label : `${label} · ${mark}`}
      {...messageSlots(message, hint, styles.message)}
    >
      {isReadOnly ? (
        <Input value={shown} readOnly appearance="filled-darker" tabIndex={-1} />
      ) : choices === null ? (
        <TypedField
          column={column}
          name={label}
          text={text}
          day={type === 'date' && typeof value === 'number' ? value : null}
          language={language}
          onText={onText}
          onLeave={leave}
        />
      ) : (
        <ChoiceField choices={choices} text={text} isList={isList} onText={onText} onLeave={leave} />
      )}
      {children}
    </Field>
  );
}

/** What stands below the field. Screen readers hear an error when it comes. */
function messageSlots(message: FieldMessage | null, hint: string, className: string) {
  if (message === null || message.severity === 'info') {
    const text = message?.text ?? hint;
    return { hint: { className, children: text === '' ? '\u00a0' : text } };
  }
  return {
    validationState: message.severity,
    validationMessage: { className, children: message.text },
  } as const;
}
