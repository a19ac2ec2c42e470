/** What matters here of package-lock.json. */
export interface Lock {
  packages: Record<string, { version?: string; integrity?: string; link?: boolean; hasInstallScript?: boolean }>;
}

/** The places of packages that would be installed without a look at what was downloaded. */
export function unverified({ packages }: Lock): string[] {
  return Object.keys(packages).filter((place) => place !== '' && !packages[place]!.link && !packages[place]!.integrity);
}
