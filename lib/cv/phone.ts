/**
 * The telephone number that the PDF prints: the one set as `PRIVATE_PHONE`, for a repository that everybody may read, else that of the
 * profile. Throws where the setting holds no number.
 */
export function phoneFrom(
  { phone }: { phone?: string | undefined },
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const set = environment.PRIVATE_PHONE?.trim();
  if (set && !/\d/.test(set))
    throw new Error(`PRIVATE_PHONE is "${set}", which holds no number. Set one, such as "+44 20 7946 0000", or none.`);
  return set || phone;
}
