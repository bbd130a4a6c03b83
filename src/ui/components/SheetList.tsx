import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular, Open16Regular } from '@fluentui/react-icons';
import { missingText } from '../../app';
import type { WrittenSheet } from '../../workbook/port';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
  },
  missing: { marginBottom: tokens.spacingVerticalS },
  download: { marginTop: tokens.spacingVerticalS },
  name: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The report sheets that were written, and what is missing of them: in Excel each opens its sheet, without Excel the workbook is there to download. */
export function SheetList({ sheets }: { readonly sheets: readonly WrittenSheet[] }) {
  const styles = useStyles();
  const { translate, show, download } = usePane();
  const missing = missingText(sheets, translate);
  return (
    <section>
      <Text as="h3" weight="semibold" className={styles.title} block>
        {translate('ui.indikator.sheets')}
      </Text>
      {missing !== null && (
        <MessageBar intent="warning" layout="multiline" className={styles.missing}>
          <MessageBarBody>{missing}</MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.list}>
        {sheets.map(({ id, name }) => (
          <li key={id}>
            {show === null ? (
              <Text size={200} className={styles.name}>
                {name}
              </Text>
            ) : (
              <Button
                size="small"
                icon={<Open16Regular />}
                aria-label={translate('ui.indikator.openSheet', { name })}
                onClick={() => show({ sheet: name, cell: null })}
              >
                {name}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {download !== null && (
        <Button className={styles.download} icon={<ArrowDownload20Regular />} onClick={download}>
          {translate('ui.action.downloadReport')}
        </Button>
      )}
    </section>
  );
}
