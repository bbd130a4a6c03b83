import { Button, makeStyles, Text } from '@fluentui/react-components';
import { SlideText20Regular } from '@fluentui/react-icons';
import { deckFiles } from '../../app';
import { deckTexts } from '../../messages/deckTexts';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({ button: { alignSelf: 'start', flexShrink: 0 }, note: { flexShrink: 0 } });

/**
 * *Buat presentasi* of the workbook that is open in Excel. Where a pane cannot hand a file to the user, it says where the presentation is made instead;
 * without Excel the page around the pane makes it.
 */
export function DeckButton() {
  const styles = useStyles();
  const { workbook, app, files, state, translate, language, perform, handOver, show } = usePane();
  if (show === null) return null;
  if (handOver === null) {
    return (
      <Text size={200} className={styles.note}>
        {translate('indicatorPage.deck.elsewhere')}
      </Text>
    );
  }
  const make = () =>
    perform({
      task: 'deck',
      harmless: true,
      work: async (progress) => {
        const { check, deck } = await deckFiles([{ name: '', workbook }], app, deckTexts(language, translate), {
          progress,
        });
        handOver(`Presentasi ${deck.area}.pptx`, await files.writeDeck(deck));
        return { type: 'deckMade', check, at: new Date() };
      },
    });
  return (
    <Button
      size="small"
      className={styles.button}
      icon={<SlideText20Regular />}
      disabledFocusable={state.work !== null}
      onClick={make}
    >
      {translate('ui.file.deck')}
    </Button>
  );
}
