import type { idDefinitions } from '../id/definitions';

/** English texts: words of the formulas and units of indicators, and of docs/indikator.md. */
export const enDefinitions: Readonly<Record<keyof typeof idDefinitions, string>> = {
  'formula.month': 'number of the month of Periode (1–12)',
  'formula.constant': '{value}',
  'formula.given': '{what}, where ({condition}) is above 0',
  'formula.per.number': '{what}, for each {column}',
  'formula.per.year': '{what}, for each year of {column}',
  'formula.per.month': '{what}, for each month of {column}',
  'unit.number': 'number',
  'unit.rupiah': 'rupiah',
  'unit.fraction': 'percent',
  'unit.class': 'class',
  'unit.list': 'list',
  'docs.title': 'Indicators',
  'docs.about':
    'All indicators computed for the kabupaten/kota, each kecamatan and each desa/kelurahan. A sum skips blank cells; there is no value (–) where the denominator is zero or there are no data. Limits are compared before rounding.',
  'docs.generated': 'This file is made by `npm run docs` from the catalogue of indicators; do not edit it by hand.',
  'docs.formula': 'Formula',
  'docs.unit': 'Unit',
  'docs.limits': 'Limits',
  'docs.source': 'Source',
};
