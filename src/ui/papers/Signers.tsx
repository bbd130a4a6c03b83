import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ListedChoice } from '../entry/ChoiceField';
import { usePane } from '../PaneContext';

/** For more of them the names would be a form of their own: some have to be chosen first. */
const mostSigners = 20;

const useStyles = makeStyles({
  list: { flexShrink: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

interface SignersProps {
  /** What is typed in, above the fields. */
  readonly label: string;
  readonly choices: readonly ListedChoice[];
  readonly chosen: readonly string[];
  readonly signers: Readonly<Record<string, string>>;
  readonly onChange: (signers: Readonly<Record<string, string>>) => void;
}

/** A name for each of those that a paper is made for; a blank one is signed on a line to be filled in. */
export function Signers({ label, choices, chosen, signers, onChange }: SignersProps) {
  const styles = useStyles();
  const { translate } = usePane();
  const shown = chosen.length === 0 ? choices : choices.filter(({ value }) => chosen.includes(value));
  return (
    <div className={styles.list} role="group" aria-label={label}>
      <Text weight="semibold">{label}</Text>
      <Text size={200}>{translate(shown.length > mostSigners ? 'cetak.signers.choose' : 'cetak.signers.hint')}</Text>
      {shown.length <= mostSigners &&
        shown.map(({ value, about }) => (
          <Field key={value} label={about} size="small">
            <Input
              value={signers[value] ?? ''}
              onChange={(_event, { value: name }) => onChange({ ...signers, [value]: name })}
            />
          </Field>
        ))}
    </div>
  );
}
