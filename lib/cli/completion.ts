// `npm run --silent completion -- bash`: what makes a shell complete the commands of this site and their options.
import { completionCommand } from './commands';
import { completionScript } from './completion-script';
import { runCommand } from './site-command';

await runCommand(completionCommand().action((shell: 'bash' | 'zsh') => console.log(completionScript(shell))));
