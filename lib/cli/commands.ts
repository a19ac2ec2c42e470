// The commands of the site as one parser knows them: arguments, options, help. What a command does stands in the file of its name, and
// `npm run new`, which knows the kinds of document, in new-command.ts. Nothing heavy is loaded here, because every start does.
import { Argument, Option } from 'commander';
import { sourceVariables } from '@/lib/desk/sources/addresses';
import { siteCommand, wholeNumber } from './site-command';

/** What `--json` does in every command that has it. */
export const json = 'print the result as JSON';

export const startCommand = () =>
  siteCommand(
    'start',
    'Serve the site, and build it first when what is there is not of the present content.',
  ).addArgument(
    new Argument('[build]', 'serve an earlier build; "current" serves what is published, and builds nothing'),
  );

export const devCommand = () => siteCommand('dev', 'Serve while editing: a saved file shows at once.');

export const buildCommand = () =>
  siteCommand('build', 'Check the content and build the site.')
    .option('--static', 'make a tree for a host of plain files as well')
    .option('--json', json);

export const previewCommand = () =>
  siteCommand(
    'preview',
    'Build and serve the site with drafts, and with what is dated ahead, marked as such. Nothing is published.',
  ).addHelpText('after', '\nVariables: PORT (3001), HOST (this machine alone).');

export const publishCommand = () =>
  siteCommand('publish', 'Have the present content, or an earlier build, served by everything that runs.').addArgument(
    new Argument('[build]', 'the build to go back to'),
  );

export const verifyCommand = () =>
  siteCommand('verify', 'Compare a build, or a site that is served, with what was written down when it was built.')
    .addArgument(new Argument('[what]', 'a build, or an address: https://example.org'))
    .addArgument(new Argument('[build]', 'the build that the address serves'))
    .option('--static', 'the address is a host of plain files');

export const checkCommand = () =>
  siteCommand('check', 'Say what is wrong with the content, where, and how to mend it.')
    .option('--all', 'list each problem; else those of one kind are told together')
    .addOption(new Option('--json', json).conflicts('watch'))
    .option('--fix', 'first mend what can be meant in one way only; every other byte stays')
    .option('--watch', 'check again at every save')
    .option('--external', 'ask every outside link as well; what does not answer is told and fails nothing')
    .option('--fresh', 'with --external, ask again for what answered this week');

export const statsCommand = () =>
  siteCommand('stats', 'Count posts, words and works; name what is never cited, heavy, or lacking.').option(
    '--json',
    json,
  );

export const syncCommand = () =>
  siteCommand('sync', 'Bring publications.bib up to date: new works, new versions, corrected fields, withdrawn papers.')
    .option('-n, --dry-run', 'show what would change, and write nothing')
    .option('-y, --yes', 'take everything without asking')
    .option('--json', json)
    .option('--fresh', 'ask again for what was answered today')
    .option('--counts', 'instead, write how often OpenAlex and Crossref have each work cited into citations.csv')
    .addOption(
      new Option(
        '--references',
        'instead, ask other sites what the parts are that texts refer to, and keep it in labels.csv',
      ).conflicts('counts'),
    )
    .addHelpText('after', `\nVariables: OPENALEX_KEY, and for mirrors ${Object.keys(sourceVariables).join(', ')}.`);

export const upgradeCommand = () =>
  siteCommand(
    'upgrade',
    'Bring the content to the schema of this code. It is checked and built aside first; when that fails, nothing is written.',
  )
    .option('--check', 'say what would change, and write nothing; ends with 3 when something would')
    .option('--to <number>', 'the number of another schema: the one before takes an upgrade back', wholeNumber)
    .option('--no-build', 'check the changed content, and do not build it');

export const completionCommand = () =>
  siteCommand(
    'completion',
    'Print what makes a shell complete these commands: add its output to ~/.bashrc or ~/.zshrc.',
  )
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh']))
    .addHelpText('after', '\nnpm run --silent completion -- bash >> ~/.bashrc');
