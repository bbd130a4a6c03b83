import { Command, Option } from 'commander';
import { dialects, indicatorViews, tableDefinitions, type DialectName } from '../../engine/sql';
import { programme } from '../../programme';
import type { Session } from './session';

interface Options {
  readonly dialect: DialectName;
  readonly folder: string;
}

/** Prints the tables and views of the store, by the settings that hold where no workbook says otherwise. */
function printSql(session: Session, { dialect, folder }: Options): void {
  const { schema, catalogue, settingBook } = programme;
  const subject = { schema, catalogue, settings: settingBook.defaults };
  session.printData(
    [tableDefinitions(subject, dialect, folder), indicatorViews(subject, dialect)].join('\n').trimEnd(),
  );
}

/** `sql`: the tables of a store and a view for every indicator, for a database to run. */
export function sqlCommand(session: Session): Command {
  const { translate } = session;
  return new Command('sql')
    .description(translate('cli.sql.about'))
    .addOption(
      new Option('--dialect <dialect>', translate('cli.option.dialect')).choices(dialects).makeOptionMandatory(),
    )
    .addOption(new Option('--folder <STORE>', translate('cli.option.storeFolder')).default('STORE'))
    .action((options: Options) => printSql(session, options));
}
