import type { Command } from 'commander';
import * as known from './commands';
import { importCommand } from './import-command';
import { newCommand } from './new-command';

/** Every command by its name in package.json. */
export const commands: Readonly<Record<string, () => Command>> = {
  start: known.startCommand,
  dev: known.devCommand,
  build: known.buildCommand,
  preview: known.previewCommand,
  publish: known.publishCommand,
  verify: known.verifyCommand,
  check: known.checkCommand,
  stats: known.statsCommand,
  sync: known.syncCommand,
  new: () =>
    newCommand({
      begin: () => undefined,
      addWork: () => Promise.resolve(),
      storeRevision: () => undefined,
      addStyle: () => undefined,
      beginSite: () => Promise.resolve(),
    }),
  import: () => importCommand(() => Promise.resolve()),
  upgrade: known.upgradeCommand,
  completion: known.completionCommand,
};

/**
 * A script for a shell's start. It completes `npm run <command> -- <words>` in a copy of this project; everywhere else, npm is completed
 * as it was before. zsh reads what bash does.
 */
export function completionScript(shell: 'bash' | 'zsh'): string {
  const cases = Object.entries(commands).flatMap(([name, make]) => casesOf(name, make()));
  return `${shell === 'zsh' ? 'autoload -U +X bashcompinit && bashcompinit\n' : ''}_site_before=$(complete -p npm 2>/dev/null | sed -n 's/.*-F \\([^ ]*\\) .*/\\1/p')
[ "$_site_before" = _site ] && _site_before=
_site() {
  local word=\${COMP_WORDS[COMP_CWORD]} words= command= at=2
  if [ "\${COMP_WORDS[1]}" != run ] || [ ! -f lib/cli/commands.ts ]; then
    [ -n "$_site_before" ] && "$_site_before" "$@"
    return
  fi
  while [ "$at" -lt "$COMP_CWORD" ]; do
    case "\${COMP_WORDS[at]}" in -*) ;; *) command="$command \${COMP_WORDS[at]}" ;; esac
    at=$((at + 1))
  done
  case "$command" in
    '') words='${Object.keys(commands).join(' ')}' ;;
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _site npm`;
}

/** The words after a command, and after each of its own commands. */
function casesOf(name: string, command: Command): string[] {
  const words = [...command.commands.map((inner) => inner.name()), ...choicesOf(command), ...optionsOf(command)];
  const inner = command.commands.map(
    (each) => `    ' ${name} ${each.name()}'*) words='${optionsOf(each).join(' ')}' ;;`,
  );
  return [...inner, `    ' ${name}'*) words='-- ${words.join(' ')}' ;;`];
}

const choicesOf = ({ registeredArguments }: Command): string[] =>
  registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);

const optionsOf = ({ options }: Command): string[] => [...options.flatMap(({ long }) => long ?? []), '--help'];
