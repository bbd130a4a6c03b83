/**
 * A loader for webpack: imports each icon of Fluent UI from its own file, `@fluentui/react-icons/svg/dismiss`. The package's main file holds all of
 * them, 26 MB, which webpack would read for every page. The names follow Microsoft's rule, which the package's page on build transforms tells.
 */

/** The file of the package that has an export. */
function fileOf(name) {
  if (name === 'useIconContext' || name === 'IconDirectionContextProvider') return 'providers';
  const [, icon] = /^(.+?)(?:\d+)?(?:Regular|Filled|Light|Color)$/.exec(name) ?? [];
  if (icon === undefined) return 'utils';
  return `svg/${icon.replace(/[a-z\d](?=[A-Z])|[a-zA-Z](?=\d)|[A-Z](?=[A-Z][a-z])/g, '$&-').toLowerCase()}`;
}

const statement = /import\s*\{([^}]*)\}\s*from\s*(['"])@fluentui\/react-icons\2/g;

module.exports = (source) =>
  source.replace(statement, (_, names) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => `import { ${name} } from '@fluentui/react-icons/${fileOf(name.split(' ')[0])}'`)
      .join('; '),
  );
