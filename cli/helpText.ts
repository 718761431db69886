import { t } from '@vscode/l10n';

/** What `confnotes --help` prints. */
export function helpText(): string {
  return t(`confnotes: notes taken at a conference, from the terminal.

Usage:
  confnotes outline PATH… [--json]
  confnotes check PATH… [--format text|json|sarif] [--links [options]]
  confnotes adopt PATH… [--dry-run|--write] [--rename] [--speakers]
  confnotes publish PATH --to TARGET-NAME|FOLDER [options]

A PATH is a note, or a folder: then all *.confnotes.md below it are taken (outline
takes all *.md where there are none).

outline   the structure of notes: sessions, quotes, links, follow-ups
check     what is wrong in notes, one line a problem
adopt     add to existing *.md files what makes notes of them; prints it unless --write
publish   make or update the posts of an event in a folder

Options of check:
  --links               ask the web for the links of the notes; without it, nothing is asked of the network
  --offline             ask nothing, tell what is known from before
  --cache DIR           keep what was found out there instead of in the user's cache folder
  --ignore-link PATTERN leave addresses alone that begin so, or fit with * for anything; may be repeated
  --accept-status HOST=STATUS,…
                        statuses of a host that count as fine; may be repeated
  --allow-private HOST  ask this host though it is this machine or in a private network; may be repeated

Options of adopt:
  --write             add the lines; without it, or with --dry-run, only print them
  --rename            let the names end in .confnotes.md
  --speakers          yes to all speakers that are guessed

Options of publish:
  --to FOLDER         where the site is, or is to be; receipts are kept under its last name. In the
                      repository of a generator (Hugo, Jekyll and others), posts are written as it wants
  --to folder         the built-in target: the folder “site” here
  --as folder         a plain site, even in the repository of a generator
  --dry-run           show what would be done, and do nothing
  --json              print the result as JSON
  --confirm CODE      publish in spite of a problem that asks for it; may be repeated
  --remove-orphans    take away posts that the event no longer has
  --site-address URL  where the site will be found, for feed and canonical links
  --site-title TEXT   name of the site

Exit code: 0 fine, 1 problems of severity warning or error, 2 could not run.
Withheld text is in no output.
`);
}
