import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Without these a long option makes the list wider than the pane.
  field: { minWidth: 0, flexShrink: 0 },
  select: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
});

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of several things, chosen from a list that is never wider than its place. */
export function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field}>
      <Select
        className={styles.field}
        select={{ className: styles.select }}
        value={value}
        onChange={(_event, data) => {
          const chosen = options.find((option) => option.value === data.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
