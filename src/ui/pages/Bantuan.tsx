import { Button, makeStyles, Spinner, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Choice } from '../components/Choice';
import { PageFrame } from '../components/PageFrame';
import { chapterOf, type GuideChapter } from '../guide';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({
  text: {
    ...typographyStyles.body1,
    overflowWrap: 'anywhere',
    '& h3, & h4': { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` },
    '& p, & ul, & ol': { margin: `0 0 ${tokens.spacingVerticalM}` },
    '& ul, & ol': { paddingLeft: tokens.spacingHorizontalXXL },
    '& img': {
      display: 'block',
      maxWidth: '100%',
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    '& table': { borderCollapse: 'collapse', marginBottom: tokens.spacingVerticalM },
    '& th, & td': {
      padding: tokens.spacingHorizontalXS,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
      verticalAlign: 'top',
    },
  },
});

/** *Bantuan*: the guide, open at the chapter of the page from which it was asked for. */
export function Bantuan() {
  const styles = useStyles();
  const { state, dispatch, translate, language, guide } = usePane();
  const [chapters, setChapters] = useState<readonly GuideChapter[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const { helpAbout } = state;
  useEffect(() => {
    let wanted = true;
    guide(language).then(
      (loaded) => {
        if (wanted) setChapters(loaded);
      },
      () => setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [guide, language]);
  const back = helpAbout !== null && (
    <div>
      <Button size="small" onClick={() => dispatch({ type: 'pageOpened', page: helpAbout })}>
        {translate('bantuan.back', { page: translate(`ui.page.${helpAbout}`) })}
      </Button>
    </div>
  );
  const chapter =
    chapters === null ? undefined : (chapters.find(({ id }) => id === chosen) ?? chapterOf(chapters, helpAbout));
  return (
    <PageFrame title={translate('ui.page.bantuan')}>
      {back}
      {failed && <Text role="alert">{translate('bantuan.failed')}</Text>}
      {chapters === null || chapter === undefined ? (
        !failed && <Spinner size="tiny" label={translate('ui.late.loading')} />
      ) : (
        <>
          <Choice
            label={translate('bantuan.chapter')}
            value={chapter.id}
            options={chapters.map(({ id, title }) => ({ value: id, text: title }))}
            onChoose={setChosen}
          />
          {/* Our own text, made from docs/panduan by the build. */}
          <article className={styles.text} dangerouslySetInnerHTML={{ __html: chapter.html }} />
        </>
      )}
    </PageFrame>
  );
}
