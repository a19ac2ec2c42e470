import { profileOf } from '../front-matter';
import { isRecord } from '../is-record';
import { isWebUrl, LABELS_FILE, parseOtherLabels } from '../other-labels';
import type { Problem } from '../problem';
import type { Content } from '../store';
import { checkRule, type Rule } from './identifiers';

const siteRules: Record<string, Rule> = {
  name: {
    isRight: (text) => /^[a-z][a-z0-9-]*$/.test(text) && !/^(?:eq|fig|sec|tab|thm)$/.test(text),
    message: 'cannot stand before a label',
    mend: 'write lower-case letters, digits and hyphens, and none of eq, fig, sec, tab, thm',
  },
  url: { isRight: isWebUrl, message: 'is no address', mend: 'write https://…' },
};

/** Sites whose parts cannot be referred to, and rows of what is kept of them that say nothing. */
export function checkOtherSites({ directory, documents, files }: Content): Problem[] {
  const profile = profileOf(documents);
  const sites: unknown[] = Array.isArray(profile?.data.references) ? profile.data.references : [];
  const wrong = sites.flatMap((site, index) =>
    Object.entries(siteRules).flatMap(([field, rule]) =>
      checkRule(profile!, ['references', index, field], isRecord(site) ? site[field] : undefined, rule),
    ),
  );
  const kept = files.get(LABELS_FILE);
  return [
    ...wrong,
    ...(kept ? parseOtherLabels(kept.bytes.toString('utf8'), `${directory}/${LABELS_FILE}`).problems : []),
  ];
}
