import {
  choicesOf,
  letterKeys,
  letterSettings,
  type ChoiceSetting,
  type LetterSetting,
  type NumberSetting,
} from '../../src/engine/settings';
import { settingWords } from '../../src/engine/report';
import { translator, type Language, type Translate } from '../../src/messages';
import { reportTexts } from '../../src/messages/reportTexts';
import { programme } from '../../src/programme';

const { settingBook } = programme;
const { sections, numbers, choices } = settingBook;
/** The product's own sections, which end the page; a setting of the programme may stand in one of them. */
const ownSections = ['report', 'letter'];
const pageSections = [
  ...sections.filter(
    (name) => !ownSections.includes(name) && [...numbers, ...choices].some(({ section }) => section === name),
  ),
  ...ownSections,
];

type Row = readonly [name: string, meaning: string, unit: string, standard: string, range: string];

function numberRow(setting: NumberSetting, language: Language, translate: Translate): Row {
  const texts = reportTexts(language, translate);
  const words = (value: number) => settingWords(setting, value, texts);
  const { key, name, unit, min, max } = setting;
  const range = max === Infinity ? `≥ ${words(min)}` : `${words(min)}–${words(max)}`;
  const unitWord = translate(`settings.unit.${unit}`);
  return [name, translate(`setting.${key}`), unitWord, words(setting.of(settingBook.defaults)), range];
}

function choiceRow({ key, name, options }: ChoiceSetting, translate: Translate): Row {
  const [standard = ''] = options;
  return [name, translate(`setting.${key}`), translate('docs.settings.text'), standard, options.join(', ')];
}

function letterRow(key: LetterSetting, translate: Translate): Row {
  const text = translate('docs.settings.text');
  return [letterSettings[key], translate(`setting.${key}`), text, translate('docs.settings.blank'), text];
}

/** The settings of a section, as the page Pengaturan has them. */
function rowsOf(section: string, language: Language, translate: Translate): readonly Row[] {
  const letter = section === 'letter' ? letterKeys : [];
  return [
    ...choicesOf(settingBook)
      .filter((setting) => setting.section === section)
      .map((setting) => choiceRow(setting, translate)),
    ...numbers
      .filter((setting) => setting.section === section)
      .map((setting) => numberRow(setting, language, translate)),
    ...letter.map((key) => letterRow(key, translate)),
  ];
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function part(language: Language): string {
  const translate = translator(language, programme.texts);
  const head = (['name', 'meaning', 'unit', 'standard', 'range'] as const).map((key) =>
    translate(`docs.settings.${key}`),
  );
  return [
    `# ${translate('docs.settings.title')}`,
    translate('docs.settings.about'),
    translate('docs.settings.generated'),
    ...pageSections.flatMap((section) => [
      `## ${translate(`settings.section.${section}`)}`,
      translate(`settings.section.${section}.about`),
      [
        line(head),
        line(head.map(() => '---')),
        ...rowsOf(section, language, translate).map(([name, ...cells]) => line([`\`${name}\``, ...cells])),
      ].join('\n'),
    ]),
    `## ${translate('settings.section.targets')}`,
    translate('docs.settings.target'),
    translate('docs.settings.fixed'),
  ].join('\n\n');
}

/** The page `docs/pengaturan.md`: every setting in Indonesian, then in English. */
export function settingPage(): string {
  return `${part('id')}\n\n---\n\n${part('en')}\n`;
}
