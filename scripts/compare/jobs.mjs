// What the two command lines are asked: the arguments of every run, over the inputs of `inputs.mjs`.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const workbook = ['-o', 'out.xlsx'];
const deck = ['-o', 'out.pptx'];
const both = (args) => [args, [...args, '--lang', 'en']];
const month = ['--period', '2014-11'];
const levels = ['kabupaten', 'kecamatan', 'desa'];

/** What every workbook is asked: each kind of output once, the languages by turns. */
const asked = (file) => [
  ['validate', file, '--format', 'json'],
  ['validate', file, '--lang', 'en'],
  ['indicators', file, '--format', 'json'],
  ['indicators', file, '--lang', 'en'],
  ['report', file, ...workbook],
  ['report', file, '--values', '--lang', 'en', ...workbook],
  ['deck', file, '--lang', 'en', ...deck],
  ['fix', file, ...workbook],
];

/** What some workbooks are asked besides: the other language, the other formats. */
const askedFurther = (file) => [
  ['validate', file, '--format', 'json', '--lang', 'en'],
  ['validate', file],
  ['indicators', file, '--format', 'csv'],
  ['indicators', file],
  ['report', file, '--lang', 'en', ...workbook],
  ['report', file, '--values', ...workbook],
  ['deck', file, ...deck],
];

/** What is said and written about a month when an earlier workbook is there. */
const compared = (now, before) => [
  ...both(['validate', now, '--previous', before]),
  ['validate', now, '--previous', before, '--format', 'json'],
  ...both(['indicators', now, '--previous', before]),
  ['indicators', now, '--previous', before, '--format', 'json'],
  ['indicators', now, '--previous', before, '--format', 'csv'],
  ...both(['report', now, '--previous', before, ...workbook]),
  ['report', now, '--previous', before, '--values', ...workbook],
];

/** Every level, format and month for which indicators can be asked. */
const allIndicators = (file) => [
  ...levels.flatMap((level) =>
    ['text', 'json', 'csv'].map((format) => ['indicators', file, '--level', level, '--format', format]),
  ),
  ['indicators', file, '--format', 'csv', '--lang', 'en'],
  ['indicators', file, '--format', 'json', '--lang', 'en'],
  ['indicators', file, ...month],
  ['validate', file, ...month],
  ['report', file, ...month, '--received', '2014-12-09', '--values', '--lang', 'en', ...workbook],
  ['deck', file, ...month, ...deck],
  ['fix', file, ...month, '--lang', 'en', ...workbook],
];

const consolidations = [
  ...both(['consolidate', 'in/sample', '--received', '2015-01-05', ...workbook]),
  ['consolidate', 'in/sample', '--period', '2014-12', ...workbook],
  ['consolidate', 'in/damaged', ...workbook],
  ['consolidate', 'in/damaged/2.xlsx', 'in/months/now/2.xlsx', 'in/other/absent.xlsx', ...workbook],
  ['consolidate', 'in/clash/keys', ...workbook],
  ['consolidate', 'in/settings/P.xlsx', 'in/damaged/1.xlsx', ...workbook],
  ...both(['consolidate', 'in/clash/refused', ...workbook]),
  ...both(['consolidate', 'in/kept/stamped.xlsx', 'in/damaged/1.xlsx', ...workbook]),
  ['consolidate', 'in/kept/lapsed.xlsx', 'in/other/payments.xlsx', ...workbook],
  ['consolidate', 'in/broken', ...workbook],
];

/** Several files that are put together before something is made of them. */
const together = [
  ['validate', 'in/sample'],
  ['indicators', 'in/sample', '--format', 'json'],
  ['indicators', 'in/damaged', '--format', 'json'],
  ['report', 'in/damaged', ...workbook],
  ['report', 'in/clash/keys', '--values', '--lang', 'en', ...workbook],
  ['deck', 'in/sample', ...deck],
  ['deck', 'in/damaged', '--lang', 'en', ...deck],
  ['indicators', 'in/clash/refused'],
];

const templates = [
  ...both(['template', '--kecamatan', '33.26.11', ...workbook]),
  ['template', '--kabupaten', '33.26', '--period', '2015-02', ...workbook],
  ['template', '--kabupaten', '11.01', ...workbook],
  ['template', '--kecamatan', '33.26.99', ...workbook],
  ['template', ...workbook],
];

const commands = ['validate', 'indicators', 'report', 'deck', 'consolidate', 'fix', 'template', 'sample'];

/** Help, and requests that cannot be carried out. */
const talk = [
  ...[[], ...commands.map((command) => [command])].flatMap((command) => both([...command, '--help'])),
  ...[
    ['validate', 'in/broken', 'in/other/absent.xlsx', 'in/rules-none', 'in/broken/corpus-files-lama.xls'],
    ['validate', 'in/damaged/1.xlsx', '--previous', 'in/other/absent.xlsx'],
    ['validate', 'in/damaged/1.xlsx', '--period', '2014-13'],
    ['validate', 'in/damaged/1.xlsx', '--format', 'xml'],
    ['indicators', 'in/broken/text.xlsx', '--level', 'desa'],
    ['report', 'in/damaged/1.xlsx'],
    ['report', 'in/damaged/1.xlsx', '--received', '2014-02-30', ...workbook],
    ['fix', 'in/damaged/1.xlsx', '-o', 'out.xlsm'],
    ['fix', 'in/broken/torn.xlsx', ...workbook],
    ['template', '--kecamatan', '33.26.11', '--kabupaten', '33.26', ...workbook],
    ['rekap'],
  ].flatMap(both),
  ['--version'],
];

/** The arguments of all runs. */
export function jobsFor(inputs) {
  const within = (folder) => readdirSync(join(inputs, folder)).map((name) => `in/${folder}/${name}`);
  const single = ['damaged', 'field', 'kept', 'other', 'settings'].flatMap(within);
  const further = ['in/damaged/1.xlsx', 'in/damaged/2.xlsx', 'in/other/joined.xlsx', 'in/other/payments.xlsx'];
  const continued = within('rules-before').map((before) => [before.replace('-before', ''), before]);
  return [
    ['sample', '-o', 'out'],
    ...single.flatMap(asked),
    ...further.flatMap(askedFurther),
    ...['in/damaged/1.xlsx', 'in/field/base.xlsx'].flatMap(allIndicators),
    ...compared('in/months/now/1.xlsx', 'in/months/before/1.xlsx'),
    ...compared('in/months/now', 'in/months/before').slice(2, -1),
    ...compared('in/months/now/1.xlsx', 'in/months/before/2.xlsx').slice(0, 4),
    ...continued.map(([now, before]) => ['validate', now, '--previous', before, '--format', 'json']),
    ...both(['validate', 'in/rules', '--format', 'json']),
    ...both(['validate', 'in/rules']),
    ...['pattern', 'spacing'].map((rule) => ['fix', `in/rules/${rule}.xlsx`, ...workbook]),
    ...both(['validate', 'in/corpus', '--format', 'json']),
    ...within('corpus').flatMap((file) => [
      ['indicators', file, '--format', 'json'],
      ['fix', file, ...workbook],
    ]),
    ...consolidations,
    ...together,
    ...templates,
    ...talk,
  ];
}
