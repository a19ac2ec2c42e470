import { matchAddress } from './address-pattern';
import { queryVariants, type QueryVariant } from './representations';

export type VariantChoice =
  { kind: 'none' } | { kind: 'address'; address: string } | { kind: 'unknown'; message: string };

/**
 * The file-name address that a query asks for. Parameters that the address does not know are ignored, as everywhere
 * (mail programs and search engines add their own); an unknown value of a known one is refused by name.
 */
export function chooseVariant(
  address: string,
  query: string,
  variants: readonly QueryVariant[] = queryVariants,
): VariantChoice {
  for (const variant of variants) {
    const names = matchAddress(variant.address, address);
    if (names) return query ? choose(variant, names, new URLSearchParams(query)) : { kind: 'none' };
  }
  return { kind: 'none' };
}

function choose(variant: QueryVariant, names: Record<string, string>, given: URLSearchParams): VariantChoice {
  const values: Record<string, string> = {};
  for (const [name, known] of Object.entries(variant.parameters)) {
    const asked = given.get(name) ?? known[0] ?? '';
    const value =
      (variant.aliases && Object.hasOwn(variant.aliases, asked) ? variant.aliases[asked] : undefined) ?? asked;
    if (!known.includes(value)) return { kind: 'unknown', message: `Unknown ${name}. Known: ${known.join(', ')}.` };
    values[name] = value;
  }
  return { kind: 'address', address: variant.to(values, names) };
}
