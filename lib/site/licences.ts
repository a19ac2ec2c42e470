/** The licences that texts may be under, by their SPDX ids: what a reader is told, and where the licence stands. */
export const licences = {
  'CC-BY-4.0': { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC-BY-SA-4.0': { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'CC-BY-ND-4.0': { name: 'CC BY-ND 4.0', url: 'https://creativecommons.org/licenses/by-nd/4.0/' },
  'CC-BY-NC-4.0': { name: 'CC BY-NC 4.0', url: 'https://creativecommons.org/licenses/by-nc/4.0/' },
  'CC-BY-NC-SA-4.0': { name: 'CC BY-NC-SA 4.0', url: 'https://creativecommons.org/licenses/by-nc-sa/4.0/' },
  'CC-BY-NC-ND-4.0': { name: 'CC BY-NC-ND 4.0', url: 'https://creativecommons.org/licenses/by-nc-nd/4.0/' },
  'CC0-1.0': { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
} as const;

export interface Licence {
  name: string;
  url: string;
}

/** The licence of a text: its own, or else the one that the profile gives to all texts; undefined where all rights are reserved. */
export function licenceOf(text: { licence?: string }, profile: { licence?: string }): Licence | undefined {
  const id = text.licence ?? profile.licence ?? '';
  return Object.hasOwn(licences, id) ? licences[id as keyof typeof licences] : undefined;
}
