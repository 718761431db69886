import { t } from '@vscode/l10n';

/**
 * What is wrong with front matter, in words for people who write notes and not YAML. `code`: what the YAML reader calls
 * it, or `NOT_A_MAP` or `TOO_COMPLEX`. Source: the list of codes in the documentation of the package `yaml`.
 */
export function yamlFault(code: string): string {
  switch (code) {
    case 'MISSING_CHAR':
      return t('a closing quote or bracket is missing');
    case 'BAD_SCALAR_START':
      return t('a value that starts like this needs quotes');
    case 'BLOCK_AS_IMPLICIT_KEY':
      return t('a value with a colon in it needs quotes');
    case 'MULTILINE_IMPLICIT_KEY':
      return t('a line is not “key: value”');
    case 'DUPLICATE_KEY':
      return t('this key is there twice');
    case 'BAD_INDENT':
      return t('the indentation does not fit, or a closing bracket is missing');
    case 'TAB_AS_INDENT':
      return t('a line is indented with a tab; only spaces will do');
    case 'BAD_DQ_ESCAPE':
      return t('a backslash in double quotes has to be written twice');
    case 'NOT_A_MAP':
      return t('it is no list of “key: value” lines');
    case 'TOO_COMPLEX':
      return t('it is too long, or nested too deeply');
    default:
      return t('this is not YAML ({0})', code);
  }
}
