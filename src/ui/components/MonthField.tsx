import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Translate } from '../../messages';
import { monthNames } from '../../messages/format';

const useStyles = makeStyles({
  fields: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalS, minWidth: 0 },
  month: { flexGrow: 1, minWidth: 0 },
  year: { width: '88px', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

interface MonthFieldProps {
  /** `2014-12`; what was typed for the year stands in it as it is. */
  readonly value: string;
  readonly isWrong: boolean;
  readonly translate: Translate;
  readonly onChange: (month: string) => void;
}

/** A month in words and a year, in every browser alike: Safari (Excel on a Mac) has no field for months of its own, and other browsers name them in their own language. */
export function MonthField({ value, isWrong, translate, onChange }: MonthFieldProps) {
  const styles = useStyles();
  const at = value.lastIndexOf('-');
  const [year, month] = [value.slice(0, at), value.slice(at + 1)];
  return (
    <div role="group" aria-label={translate('ui.siapkan.month')} className={styles.fields}>
      <Field label={translate('ui.siapkan.month')} hint={translate('ui.siapkan.monthHint')} className={styles.month}>
        <Select value={month} onChange={(_event, data) => onChange(`${year}-${data.value}`)}>
          {monthNames(translate.language).map((name, index) => (
            <option key={name} value={String(index + 1).padStart(2, '0')}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={translate('ui.siapkan.year')}
        className={styles.year}
        {...(isWrong ? { validationMessage: translate('ui.siapkan.yearWrong') } : {})}
      >
        <Input
          inputMode="numeric"
          value={year}
          input={{ className: styles.input }}
          onChange={(_event, data) => onChange(`${data.value}-${month}`)}
        />
      </Field>
    </div>
  );
}
