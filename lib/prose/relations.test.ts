import { describe, expect, it } from 'vitest';
import { documentsAboutProject, documentsAboutWork, documentsLinkingTo, relatedPosts, seriesOf } from './relations';

const post = (slug: string, body: string, rest = {}) => ({ slug, title: slug, body, ...rest });

describe('relations between texts', () => {
  it('finds the texts that link to a page, with or without a fragment', () => {
    const posts = [
      post('a', '[x](/projects/ample#how)'),
      post('b', '[x](/projects/ample2)'),
      post('c', '', { projects: ['ample'] }),
    ];
    expect(documentsLinkingTo('/projects/ample', posts).map(({ slug }) => slug)).toEqual(['a']);
    expect(documentsAboutProject({ slug: 'ample', path: '/projects/ample' }, posts).map(({ slug }) => slug)).toEqual([
      'a',
      'c',
    ]);
  });

  it('finds the texts that cite or name any version of a work, those that cite it most first', () => {
    const texts = [
      post('once', '[@v2]'),
      post('named', '', { publications: ['v1'] }),
      post('often', '[@v1] and [@v2; @v1]'),
      post('other', '[@z]'),
    ];
    expect(documentsAboutWork({ versions: [{ key: 'v2' }, { key: 'v1' }] }, texts).map(({ slug }) => slug)).toEqual([
      'often',
      'named',
      'once',
    ]);
  });

  it('finds the texts that cite a work by an alias', () =>
    expect(
      documentsAboutWork({ versions: [{ key: 'v1', aliases: ['old'] }] }, [post('a', '[@old]'), post('b', '[@z]')]),
    ).toMatchObject([{ slug: 'a' }]));

  it('orders a series by part and answers the neighbours', () => {
    const posts = [3, 1, 2].map((part) => post(`p${part}`, '', { series: 's', part }));
    const series = seriesOf(posts[2]!, posts)!;
    expect(series.parts.map(({ slug }) => slug)).toEqual(['p1', 'p2', 'p3']);
    expect([series.previous?.slug, series.next?.slug]).toEqual(['p1', 'p3']);
    expect(seriesOf(post('x', ''), posts)).toBeUndefined();
  });

  it('ranks related posts by shared topics and shared works', () => {
    const here = post('here', '[@a; @b; @c]', { topics: ['t'] });
    const others = [
      post('far', '[@z]', { topics: ['u'] }),
      post('topic', '', { topics: ['t'] }),
      post('works', '[@a] [@b] [@c]'),
    ];
    expect(relatedPosts(here, [here, ...others]).map(({ slug }) => slug)).toEqual(['works', 'topic']);
  });
});
