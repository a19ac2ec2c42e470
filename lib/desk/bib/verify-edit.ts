import { fieldsOf } from '@/lib/bibliography/bibtex/inherit';
import type { BibText } from './bib-text';

/** What an edit was to bring about: this entry with these values, and nothing else. */
export interface ExpectedEdit {
  key: string;
  fields: Record<string, string>;
}

/**
 * Reads an edited file once more, and throws when the edit is not what was meant: an entry lost or changed beside the edited one,
 * a value that reads otherwise, a new fault of form. An owner's file is never written on trust.
 */
export function verifyEdit(before: BibText, after: BibText, { key, fields }: ExpectedEdit): void {
  const fault = faultOfEdit(before, after, key, fields);
  if (fault) throw new Error(`The edit of "${key}" was given up: ${fault}. The file is as it was.`);
}

function faultOfEdit(before: BibText, after: BibText, key: string, fields: Record<string, string>): string | undefined {
  const others = ({ scan }: BibText) => {
    const edited = scan.entries.findIndex((entry) => entry.key === key);
    return scan.entries.filter((_, index) => index !== edited).map(({ raw }) => raw);
  };
  const [old, now] = [others(before), others(after)];
  if (old.length !== now.length || old.some((raw, index) => raw !== now[index]))
    return 'it would have changed other entries';
  if (errorsIn(after) > errorsIn(before)) return 'it would have left a fault of form';
  const entry = after.scan.entries.find((candidate) => candidate.key === key);
  const written: Record<string, string> = entry ? fieldsOf(entry) : {};
  const wrong = Object.entries(fields).find(([name, value]) => written[name] !== value);
  return wrong && `its field ${wrong[0]} would read otherwise`;
}

const errorsIn = ({ scan }: BibText): number => scan.problems.filter(({ severity }) => severity === 'error').length;
