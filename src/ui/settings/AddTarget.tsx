import { comparableIn } from '../../engine/report';
import { reportTexts } from '../../messages/reportTexts';
import { Choice } from '../components/Choice';
import { usePane } from '../PaneContext';

/** Chooses an indicator that is to have a target; those that have one are left out. */
export function AddTarget({
  taken,
  onAdd,
}: {
  readonly taken: ReadonlySet<string>;
  readonly onAdd: (id: string) => void;
}) {
  const { app, language, translate } = usePane();
  const texts = reportTexts(language, translate);
  const free = comparableIn(app.programme.catalogue).map(({ id }) => ({ value: id, text: texts.indicator(id) }));
  return (
    <Choice
      label={translate('settings.target.add')}
      value=""
      options={[
        { value: '', text: translate('settings.target.choose') },
        ...free.filter(({ text }) => !taken.has(text)),
      ]}
      onChoose={(id) => {
        if (id !== '') onAdd(id);
      }}
    />
  );
}
