import { Field, Input, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { Choice } from '../components/Choice';
import type { SettingField } from './fields';

const useStyles = makeStyles({
  field: { minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  option: { display: 'block', color: tokens.colorNeutralForeground3 },
});

interface SettingInputProps {
  readonly field: SettingField;
  readonly text: string;
  /** What is wrong with it; null: nothing. */
  readonly error: string | null;
  readonly onChange: (text: string) => void;
}

/** One setting: typed, or chosen from a list; options that need explaining all stand there with their explanation. */
export function SettingInput({ field, text, error, onChange }: SettingInputProps) {
  const styles = useStyles();
  const problem = error === null ? {} : { validationMessage: error, validationState: 'error' as const };
  if (field.kind === 'input') {
    const { label, hint, unit, placeholder } = field;
    return (
      <Field label={label} {...(hint === null ? {} : { hint })} {...problem} className={styles.field}>
        <Input
          className={styles.input}
          {...(unit === null ? {} : { input: { className: styles.number } })}
          value={text}
          placeholder={placeholder}
          contentAfter={unit === null ? null : <Text size={200}>{unit}</Text>}
          onChange={(_event, { value }) => onChange(value)}
        />
      </Field>
    );
  }
  const { label, options } = field;
  if (options.every(({ about }) => about === null)) {
    return (
      <Field {...problem}>
        <Choice label={label} value={text} options={options} onChoose={onChange} />
      </Field>
    );
  }
  return (
    <Field label={label} {...problem} className={styles.field}>
      <RadioGroup value={text} onChange={(_event, { value }) => onChange(value)}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            label={
              <>
                {option.text}
                <Text size={200} className={styles.option}>
                  {option.about}
                </Text>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
