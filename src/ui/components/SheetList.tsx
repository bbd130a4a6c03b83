import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular, Open16Regular } from '@fluentui/react-icons';
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
  download: { marginTop: tokens.spacingVerticalS },
  name: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The report sheets that were written: in Excel each opens its sheet, without Excel the workbook is there to download. */
export function SheetList({ sheets }: { readonly sheets: readonly WrittenSheet[] }) {
  const styles = useStyles();
  const { translate, show, download } = usePane();
  return (
    <section>
      <Text as="h3" weight="semibold" className={styles.title} block>
        {translate('ui.indikator.sheets')}
      </Text>
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
