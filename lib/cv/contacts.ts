import type { ProfileLink } from '@/lib/site/profiles';

/** An address as people read it: without its scheme and a final slash. */
export function profileAddress({ url }: Pick<ProfileLink, 'url'>): string {
  return url.replace(/^(https?:\/\/(www\.)?|mailto:)/, '').replace(/\/$/, '');
}

/** One number of a phone field: how it is printed and what is dialled (RFC 3966). */
export interface PhoneNumber {
  text: string;
  url: string;
}

/**
 * The numbers of a phone field. "(0)" is dialled within the country alone and left out after "+44"; an extension is dialled after
 * the number ("ext. 56" is `;ext=56`); "/", "or", "," and ";" set two numbers apart.
 */
export function phoneNumbers(given: string): PhoneNumber[] {
  const numbers = given
    .split(/(?<!\s)\s*(?:[,;|]|\bor\b|\s\/\s|\/(?=\s*\+))\s*(?!\s*(?:ext|x\s*\d))/i)
    .map((text) => text.trim());
  return numbers.filter((text) => /\d/.test(text)).map((text) => ({ text, url: dialled(text) }));
}

const extension = /(?<![\s,;])[\s,;]*(?:ext(?:ension|n)?\.?|x|#)[\s.:]*(\d+)\s*$/i;

function dialled(text: string): string {
  const extended = extension.exec(text)?.[1];
  const number = text.replace(extension, '').replace(/^[^+\d(]*/, '');
  const isInternational = /^\(?\s*(?:\+|00)/.test(number);
  const digits = (isInternational ? number.replace(/\(\s*0\s*\)/, '') : number).replace(/\D/g, '');
  return `tel:${isInternational ? `+${digits.replace(/^00/, '')}` : digits}${extended ? `;ext=${extended}` : ''}`;
}
