import { Command, Option } from 'commander';
import { checkWorkbook, explainer, explainIndicator, type CheckResult } from '../../app';
import { editDistance, monthKey } from '../../engine/dataset';
import { isUnlinked, type AreaSlot } from '../../engine/measure';
import { reportTexts } from '../../messages/reportTexts';
import { programme } from '../../programme';
import { CliError } from './error';
import { csvOf } from './explainCsv';
import { jsonOf } from './explainJson';
import type { Explained } from './explainParts';
import { textOf } from './explainText';
import { contextOf } from './gather';
import { formatOption, periodOption } from './options';
import { openFile } from './reading/open';
import type { Session } from './session';

interface Options {
  readonly format: 'text' | 'json' | 'csv';
  readonly area?: string;
  readonly period?: number;
}

/** How many ids are named that may have been meant. */
const namedIds = 3;

/** Throws a `CliError` for an id that the catalogue does not have; it names those that hold it, then those of which the fewest letters differ. */
function requireIndicator(id: string): void {
  const ids = programme.catalogue.indicators.map((each) => each.id);
  if (ids.includes(id)) return;
  const wanted = id.toLowerCase();
  const far = (each: string): number => (each.includes(wanted) ? 0 : editDistance(wanted, each));
  const nearest = ids.toSorted((one, other) => far(one) - far(other)).slice(0, namedIds);
  throw new CliError('cli.error.indicatorUnknown', { id, ids: nearest.join(', ') });
}

/** The area that `--area` names, the whole without it. Throws a `CliError` that names the areas of the workbook for any other. */
function areaOf(areas: readonly AreaSlot[], code: string | undefined): AreaSlot {
  const [whole] = areas;
  const found =
    code === undefined
      ? whole
      : areas.find((area) => area.code === code.trim() && (code.trim() !== '' || isUnlinked(area)));
  if (found !== undefined) return found;
  const known = areas.filter((area) => area.code !== '').map((area) => `${area.code} ${area.name}`);
  throw new CliError('cli.error.areaNotThere', { code: code ?? '', areas: known.join(', ') });
}

function explainedOf(session: Session, check: CheckResult, id: string, options: Options): Explained {
  const { translate, language } = session;
  const slot = areaOf(explainer(check).areas, options.area);
  const area = isUnlinked(slot) ? { ...slot, name: translate('area.unlinked') } : slot;
  const explanation = explainIndicator(check, id, slot);
  if (explanation === null) throw new Error(`${id} cannot be explained in ${slot.code}`);
  const { period } = check.dataset.profile;
  return {
    explanation,
    area,
    dataset: check.dataset,
    period: period === null ? '' : monthKey(period),
    limits: programme.catalogue.limits(check.settings),
    texts: reportTexts(language, translate),
  };
}

async function printExplanation(session: Session, path: string, id: string, options: Options): Promise<void> {
  requireIndicator(id);
  const check = await openFile(path)
    .then((file) => checkWorkbook(file, contextOf(session, options.period)))
    .catch((error: unknown) => void session.complain(error, path));
  if (check === undefined) return;
  const explained = explainedOf(session, check, id, options);
  const write = {
    text: () => textOf(session, explained),
    json: () => jsonOf(session, explained),
    csv: () => csvOf(explained),
  };
  if (options.format === 'text') session.print(write.text());
  else session.printData(write[options.format]());
  session.judge(check.counts.error);
}

/** `explain`: how an indicator came about: its formula in words and numbers, class and limits, and the rows behind it. */
export function explainCommand(session: Session): Command {
  const { translate } = session;
  return new Command('explain')
    .description(translate('cli.explain.about'))
    .argument('<file>', translate('cli.argument.file'))
    .argument('<id>', translate('cli.argument.indicator'))
    .addOption(new Option('--area <code>', translate('cli.option.area')))
    .addOption(formatOption(translate, ['text', 'json', 'csv']))
    .addOption(periodOption(translate))
    .action((path: string, id: string, options: Options) => printExplanation(session, path, id, options));
}
