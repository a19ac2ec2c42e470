import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { reportFailure } from './report-failure';

/** What a command ends with. */
export const exitCodes = {
  done: 0,
  /** Something failed, and nothing was written. */
  failed: 1,
  /** The command was not understood. */
  misused: 2,
  /** There is something that waits for the owner's word. */
  open: 3,
} as const;

const CODES = `
Ends with 0 when all is done, 1 when something failed and nothing was written, 2 when the command was not understood,
3 when something waits for your word.`;

/** A command with the help and the exit codes that all have. `npm run <name> -- --help` shows them. */
export function siteCommand(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .helpOption('-h, --help', 'show this')
    .showHelpAfterError('(--help says more)')
    .addHelpText('after', CODES)
    .exitOverride();
}

/** Reads an argument that is a whole number. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('A whole number is wanted.');
  return Number(text);
}

/** Runs a command with the arguments of this process, and turns whatever is thrown into a message and an exit code. */
export async function runCommand(command: Command): Promise<void> {
  try {
    await command.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.misused;
    else reportFailure(error);
  }
}
