import { catalogue, sections, sourceOf, type IndicatorClass, type IndicatorDefinition } from '../../src/engine/measure';
import { defaultSettings } from '../../src/engine/settings';
import { definitionWords, limitWords } from '../../src/engine/report';
import { isMessageKey, translator, type Language } from '../../src/messages';
import { reportTexts } from '../../src/messages/reportTexts';

const classes: readonly IndicatorClass[] = ['memuaskan', 'minimum', 'penundaan'];

/** The entry of one indicator: its name and id, meaning, formula, unit, limits, source. */
function entry(definition: IndicatorDefinition, language: Language): string {
  const translate = translator(language);
  const texts = reportTexts(language, translate);
  const meaning = `indicator.${definition.id}.definition`;
  if (!isMessageKey(meaning)) throw new Error(`no text ${meaning}`);
  const lines = [
    `### ${texts.indicator(definition.id)} (\`${definition.id}\`)`,
    '',
    translate(meaning),
    '',
    `- ${translate('docs.formula')}: ${definitionWords(definition, texts)}`,
    `- ${translate('docs.unit')}: ${translate(`unit.${definition.unit}`)}`,
  ];
  if (definition.kind === 'classed') {
    const limits = limitWords(definition.id, defaultSettings, texts);
    const words = classes.map((name) => `${translate(`class.${name}`)} ${limits[name]}`);
    lines.push(`- ${translate('docs.limits')}: ${words.join('; ')}`);
  }
  lines.push(`- ${translate('docs.source')}: ${translate(`source.${sourceOf(definition)}`)}`);
  return lines.join('\n');
}

function part(language: Language): string {
  const translate = translator(language);
  return [
    `# ${translate('docs.title')}`,
    translate('docs.about'),
    translate('docs.generated'),
    ...sections.flatMap((section) => [
      `## ${translate(`section.${section}`)}`,
      ...catalogue
        .filter((definition) => definition.section === section)
        .map((definition) => entry(definition, language)),
    ]),
  ].join('\n\n');
}

/** The page `docs/indikator.md`: every indicator of the catalogue in Indonesian, then in English. */
export function indicatorPage(): string {
  return `${part('id')}\n\n---\n\n${part('en')}\n`;
}
