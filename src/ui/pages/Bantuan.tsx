import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Language } from '../../messages';
import english from '../../../docs/guide/README.md';
import indonesian from '../../../docs/panduan/README.md';
import { Choice } from '../components/Choice';
import { PageFrame } from '../components/PageFrame';
import { useShell } from '../PaneContext';

const guides: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };

const useStyles = makeStyles({
  text: {
    ...typographyStyles.body1,
    overflowWrap: 'anywhere',
    '& > :first-child': { marginTop: 0 },
    '& h2': { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalS}` },
    '& p, & ul, & ol, & table': { margin: `0 0 ${tokens.spacingVerticalM}` },
    '& ul, & ol': { paddingLeft: tokens.spacingHorizontalXXL },
    '& li': { marginBottom: tokens.spacingVerticalXS },
    '& img': {
      display: 'block',
      maxWidth: '100%',
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    '& code': { fontFamily: tokens.fontFamilyMonospace },
    '& table': { borderCollapse: 'collapse', width: '100%' },
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: tokens.spacingVerticalXS,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

/** *Bantuan*: the guide at the chapter of the page from which it was opened, without any network. */
export function Bantuan() {
  const styles = useStyles();
  const { state, dispatch, language, translate } = useShell();
  const [chosen, setChosen] = useState<string>(state.helpFrom);
  const chapters = guides[language];
  const chapter = chapters.find(({ id }) => id === chosen) ?? chapters[0];
  return (
    <PageFrame title={translate('ui.page.bantuan')}>
      <Choice
        label={translate('bantuan.chapter')}
        value={chapter?.id ?? ''}
        options={chapters.map(({ id, title }) => ({ value: id, text: title }))}
        onChoose={setChosen}
      />
      <Link as="button" onClick={() => dispatch({ type: 'pageOpened', page: state.helpFrom })}>
        {translate('bantuan.back', { page: translate(`ui.page.${state.helpFrom}`) })}
      </Link>
      {/* Text of our own, which the build made of docs/panduan and docs/guide. */}
      <div className={styles.text} dangerouslySetInnerHTML={{ __html: chapter?.html ?? '' }} />
    </PageFrame>
  );
}
