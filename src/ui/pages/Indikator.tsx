import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { indicatorsOf } from '../../app';
import { catalogue, type AreaIndicators, type IndicatorDefinition } from '../../core/indicators';
import { AreaPicker } from '../components/AreaPicker';
import { DataNotice } from '../components/DataNotice';
import { KeyFigure } from '../components/KeyFigure';
import { Notice } from '../components/Notice';
import { PageFrame } from '../components/PageFrame';
import { SheetList } from '../components/SheetList';
import { keyFigures } from '../keyFigures';
import { usePane } from '../PaneContext';

const definitions = new Map<string, IndicatorDefinition>(catalogue.map((definition) => [definition.id, definition]));

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorBrandForeground1 },
});

/** Key figures of an area and the report sheets. */
export function Indikator() {
  const { state, translate, run } = usePane();
  const { check, report, area } = state;
  const areas = useMemo(
    () => (check === null || check.dataset.present.size === 0 ? [] : indicatorsOf(check).areas),
    [check],
  );
  const chosen = areas.find(({ code }) => code === area) ?? ownArea(areas);
  const errors = check?.counts.error ?? 0;
  return (
    <PageFrame
      title={translate('ui.page.indikator')}
      action={{ label: translate('ui.action.report'), run: () => run('report') }}
    >
      <DataNotice />
      {report === null ? <Text>{translate('ui.indikator.intro')}</Text> : <SheetList sheets={report.sheets} />}
      {chosen !== undefined && (
        <>
          {errors > 0 && <Notice intent="warning">{translate('ui.indikator.draft', { errors })}</Notice>}
          <AreaPicker areas={areas} chosen={chosen} />
          <Figures area={chosen} />
        </>
      )}
    </PageFrame>
  );
}

/** The area that a workbook is about: its kecamatan when it has only one, else the kabupaten. */
function ownArea(areas: readonly AreaIndicators[]): AreaIndicators | undefined {
  const [first, ...others] = areas.filter(({ level }) => level === 'kecamatan');
  return first !== undefined && others.length === 0 ? first : areas[0];
}

function Figures({ area }: { readonly area: AreaIndicators }) {
  const styles = useStyles();
  const { translate } = usePane();
  return keyFigures.map(({ section, ids }) => (
    <section key={section}>
      <Text as="h3" weight="semibold" className={styles.title} block>
        {translate(`section.${section}`)}
      </Text>
      {ids.map((id) => {
        const definition = definitions.get(id);
        return definition && <KeyFigure key={id} definition={definition} value={area.values[id]} />;
      })}
    </section>
  ));
}
