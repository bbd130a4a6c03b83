import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { templateWorkbook, type AppContext } from '../../app';
import { translator, type Language } from '../../messages';
import { entryTexts } from '../../messages/entryTexts';
import { PlaceChooser, type ChosenPlace } from '../../ui/components/PlaceChooser';
import type { FileTools } from '../../ui/fileTools';
import { embeddedNames } from './areas';
import { MakeFile } from './MakeFile';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

interface NewWorkbookProps {
  readonly app: AppContext;
  readonly tools: FileTools;
  readonly language: Language;
  /** Unfolded from the start. */
  readonly open?: boolean;
}

/** *Buku kerja baru*: a file that is ready to be filled in, for a place and a month. */
export function NewWorkbook({ app, tools, language, open = false }: NewWorkbookProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<ChosenPlace | null>(null);
  const translate = translator(language, app.programme.texts);
  const sources = useMemo(() => ({ names: embeddedNames, areas: app.areas }), [app]);
  return (
    <details {...(open ? { open } : {})}>
      <summary className={styles.summary}>{translate('ui.siapkan.new')}</summary>
      <div className={styles.fields}>
        <PlaceChooser sources={sources} schema={app.programme.schema} translate={translate} onChange={setChosen} />
        <MakeFile
          label={translate('ui.siapkan.download')}
          hint={translate('ui.siapkan.newHint')}
          working={translate('ui.siapkan.working')}
          translate={translate}
          disabled={chosen === null}
          make={async () => {
            if (chosen === null) throw new Error('no place was chosen');
            const spec = templateWorkbook(app.programme, chosen.area, chosen.period, entryTexts(language, translate));
            return { name: `${spec.title}.xlsx`, bytes: await tools.writeWorkbook(spec) };
          }}
        />
      </div>
    </details>
  );
}
