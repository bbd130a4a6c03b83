import type { IndicatorDefinition } from '../../src/engine/measure';
import { classWords, definitionWords } from '../../src/engine/report';
import { translator, type Language } from '../../src/messages';
import { reportTexts } from '../../src/messages/reportTexts';
import { programme } from '../../src/programme';

const { catalogue, settingBook } = programme;
const limits = catalogue.limits(settingBook.defaults);

/** The entry of one indicator: its name and id, meaning, formula, unit, limits, source. */
function entry(definition: IndicatorDefinition, language: Language): string {
  const translate = translator(language, programme.texts);
  const texts = reportTexts(language, translate);
  const meaning = `indicator.${definition.id}.definition`;
  if (!translate.has(meaning)) throw new Error(`no text ${meaning}`);
  const lines = [
    `### ${texts.indicator(definition.id)} (\`${definition.id}\`)`,
    '',
    translate(meaning),
    '',
    `- ${translate('docs.formula')}: ${definitionWords(definition, texts)}`,
    `- ${translate('docs.unit')}: ${translate(`unit.${definition.unit}`)}`,
  ];
  if (definition.kind === 'classed') {
    lines.push(`- ${translate('docs.limits')}: ${classWords(definition.id, limits, texts).join('; ')}`);
  }
  lines.push(`- ${translate('docs.source')}: ${translate(`source.${definition.source}`)}`);
  return lines.join('\n');
}

function part(language: Language): string {
  const translate = translator(language, programme.texts);
  return [
    `# ${translate('docs.title')}`,
    translate('docs.about'),
    translate('docs.generated'),
    ...catalogue.sections.flatMap((section) => [
      `## ${translate(`section.${section}`)}`,
      ...catalogue.indicators
        .filter((definition) => definition.section === section)
        .map((definition) => entry(definition, language)),
    ]),
  ].join('\n\n');
}

/** The page `docs/indikator.md`: every indicator of the catalogue in Indonesian, then in English. */
export function indicatorPage(): string {
  return `${part('id')}\n\n---\n\n${part('en')}\n`;
}
