import { Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { TemplateArea } from '../../app';
import { endOfMonth, serialOf } from '../../engine/dataset';
import { searchedText, searchOf } from '../../engine/entry';
import type { OfficialArea, Schema } from '../../engine/schema';
import type { Translate } from '../../messages';
import { Choice } from './Choice';
import { MonthField } from './MonthField';

/** A kabupaten or kota to choose, without its parts. */
export type WholeName = Pick<OfficialArea, 'code' | 'name'>;

/** Where the choice takes its areas from. */
export interface PlaceSources {
  readonly names: () => Promise<readonly WholeName[]>;
  readonly areas: (code: string) => Promise<OfficialArea | null>;
}

/** What was chosen: area, and the last day of the month as a date serial. */
export interface ChosenPlace {
  readonly area: TemplateArea;
  readonly period: number;
}

/** More are not listed at once: whoever looks for one types some letters. */
const mostOptions = 40;

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  wide: { minWidth: 0, width: '100%' },
});

/** The month that ended last, `2014-12`. */
export function lastMonth(now: Date): string {
  const month = new Date(now.getFullYear(), now.getMonth(), 0);
  return `${month.getFullYear()}-${String(month.getMonth() + 1).padStart(2, '0')}`;
}

/** The last day of a month as a date serial; null for a text that is no month. */
export function monthEnd(text: string): number | null {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(text.trim()) ?? [];
  if (year === undefined || month === undefined || Number(month) < 1 || Number(month) > 12) return null;
  return endOfMonth(serialOf(Number(year), Number(month), 1));
}

/** Names that hold every word that was typed. */
function matching(names: readonly WholeName[], typed: string): readonly WholeName[] {
  const isFound = searchOf(typed);
  return names.filter(({ name, code }) => isFound([searchedText(`${name} ${code}`)]));
}

interface PlaceChooserProps {
  readonly sources: PlaceSources;
  readonly schema: Schema;
  readonly translate: Translate;
  /** Told about every change; null while something is missing. */
  readonly onChange: (chosen: ChosenPlace | null) => void;
}

/** Chooses whole, part and month of a new workbook: search as you type, a list, a month. */
export function PlaceChooser({ sources, schema, translate, onChange }: PlaceChooserProps) {
  const styles = useStyles();
  const [names, setNames] = useState<readonly WholeName[]>([]);
  const [typed, setTyped] = useState('');
  const [whole, setWhole] = useState<OfficialArea | null>(null);
  const [partCode, setPartCode] = useState('');
  const [month, setMonth] = useState(() => lastMonth(new Date()));
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    sources.names().then(setNames, () => setFailed(true));
  }, [sources]);

  const [wholeLevel, partLevel] = schema.areas.levels;
  const part = whole?.areas.find(({ code }) => code === partCode) ?? null;
  const period = monthEnd(month);
  const chosen = useMemo(
    () => (whole === null || period === null ? null : { area: { whole, part }, period }),
    [whole, part, period],
  );
  useEffect(() => onChange(chosen), [chosen, onChange]);

  const choose = (code: string | undefined) => {
    if (code === undefined) return;
    setFailed(false);
    sources.areas(code).then(
      (area) => {
        setWhole(area);
        setTyped(area?.name ?? '');
        setPartCode('');
      },
      () => setFailed(true),
    );
  };
  const found = matching(names, whole === null || typed !== whole.name ? typed : '').slice(0, mostOptions);

  return (
    <div className={styles.fields}>
      <Field
        label={translate(`level.${wholeLevel.id}`)}
        hint={translate('ui.siapkan.wholeHint')}
        {...(failed ? { validationMessage: translate('ui.siapkan.noAreas') } : {})}
      >
        <Combobox
          className={styles.wide}
          input={{ className: styles.wide }}
          freeform
          value={typed}
          selectedOptions={whole === null ? [] : [whole.code]}
          onChange={(event) => {
            setTyped(event.target.value);
            setWhole(null);
          }}
          onOptionSelect={(_event, { optionValue }) => choose(optionValue)}
        >
          {found.map(({ code, name }) => (
            <Option key={code} value={code} text={name}>
              {`${name} · ${code}`}
            </Option>
          ))}
        </Combobox>
      </Field>
      {whole !== null && partLevel !== undefined && (
        <Choice
          label={translate(`level.${partLevel?.id ?? ''}`)}
          value={partCode}
          options={[
            { value: '', text: whole.name },
            ...whole.areas.map(({ code, name }) => ({ value: code, text: name })),
          ]}
          onChoose={setPartCode}
        />
      )}
      <MonthField value={month} isWrong={period === null} translate={translate} onChange={setMonth} />
    </div>
  );
}
