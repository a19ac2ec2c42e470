import { InvalidArgumentError, type Command } from 'commander';
import { runCommand, wholeNumber } from '@/lib/cli/site-command';

/** Whole numbers with commas between: "10,100"; an empty text is none. */
export function wholeNumbers(text: string): number[] {
  return text.split(',').filter(Boolean).map(wholeNumber);
}

/** Reads words with commas between, each of them one of `known`. */
export function wordsOf<Word extends string>(known: readonly Word[]): (text: string) => Word[] {
  return (text) =>
    text
      .split(',')
      .filter(Boolean)
      .map((word) => {
        const found = known.find((each) => each === word);
        if (found === undefined) throw new InvalidArgumentError(`There are: ${known.join(', ')}.`);
        return found;
      });
}

/** The options that a command was called with. A call for help, or one that is not understood, ends the process here: a bench takes an hour. */
export async function optionsOf<Options extends object>(command: Command): Promise<Options> {
  let options: Options | undefined;
  await runCommand(command.action((given: Options) => void (options = given)));
  return options ?? process.exit();
}
