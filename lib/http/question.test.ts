import { describe, expect, it } from 'vitest';
import { questionIn } from './question';

describe('the question in a query', () => {
  it.each([
    ['/publications', '?utm_source=x', ''],
    ['/publications', '?topic=&text=%20', ''],
    ['/publications', '?fbclid=y&year=2025&topic=serving', '?topic=serving&year=2025'],
    ['/publications', '?text=a&text=b', '?text=a'],
    ['/publications', '?text=%20a%20&page=2', '?text=a&page=2'],
    ['/publications.bib', '?x=1', ''],
    ['/publications.bib', '?page=2', ''],
    ['/publications.bib', '?key=b&key=a&key=', '?key=b&key=a'],
    ['/publications', '?key=a&sort=title', '?sort=title'],
    ['/search', '?q=caf%C3%A9&ref=mail', '?q=caf%C3%A9'],
    ['/cv', '?q=a', ''],
    ['/__proto__', '?q=a', ''],
    ['/publications', '?text=%zz', '?text=%25zz'],
  ])('%s%s is %j', (address, query, question) => expect(questionIn(address, query)).toBe(question));
  it('is no longer than what is read, and never ends within a character', () => {
    const question = questionIn('/search', `?q=${'é'.repeat(300)}`);
    expect(new URLSearchParams(question).get('q')).toBe('é'.repeat(200));
    expect(new URLSearchParams(questionIn('/search', `?q=${'😀'.repeat(300)}`)).get('q')).toBe('😀'.repeat(200));
  });
});
