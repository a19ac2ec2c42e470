import { expect, it, describe } from 'vitest';
import { finishPageWith } from './finish-page';
import { nextPage } from './fixtures/next-page';
import type { PageContext } from '@/lib/http/manifest';

const context: PageContext = {
  knownScripts: ['try{scheme()}catch{}'],
  stylesheets: { '/_next/static/chunks/1j.css': '/assets/styles.1.css' },
  firstFonts: ['/assets/fonts/serif.woff2'],
  basePath: '',
};
const finish = finishPageWith(context);

describe('a page', () => {
  it('loses the framework and nothing else', () => {
    expect(finish(nextPage()).html).toBe(
      '<!doctype html><html lang=en><head><meta charSet=utf-8><meta name=viewport content="width=device-width, initial-scale=1">' +
        '<link rel=preload as=font type=font/woff2 crossorigin href=/assets/fonts/serif.woff2><link rel=stylesheet href=/assets/styles.1.css>' +
        '<title>T</title></head><body><main><h1>Title</h1></main></body></html>',
    );
  });
  it('keeps our own scripts and hashes the inline one', () => {
    const head = '<script>try{scheme()}catch{}</script><script type="module" src="/assets/site.A1.js"></script>';
    const { html, policy } = finish(nextPage({ head }));
    expect(html).toContain('<script>try{scheme()}catch{}</script><script type=module src=/assets/site.A1.js></script>');
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}=';/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  });
  it('keeps data blocks, which do not run', () => {
    const { html, policy } = finish(
      nextPage({ body: '<main><script type="application/ld+json">{"a":"<b>"}</script></main>' }),
    );
    expect(html).toContain('<script type=application/ld+json>{"a":"<b>"}</script>');
    expect(policy).toContain("script-src 'self';");
  });
  it.each([
    ['an inline script', '<script>alert(1)</script>'],
    ['a script from elsewhere', '<script src="https://evil.example/x.js"></script>'],
    ['a script of ours that is not built', '<script src="/other.js"></script>'],
    ['a style sheet from elsewhere', '<link rel="stylesheet" href="https://fonts.example/css"/>'],
    ['a streamed fragment', '<script>$RC("B:0","S:0")</script>'],
  ])('refuses %s', (_, head) => {
    expect(() => finish(nextPage({ head }))).toThrow(/unknown origin|not one of the build/);
  });
  it('moves style attributes to a rule that the policy knows', () => {
    const { html, policy } = finish(
      nextPage({ body: '<main><p class="a" style="color:red;--x:&quot;y&quot;">t</p></main>' }),
    );
    const [, name] = /<p class="a (s[0-9a-f]{7})">t/.exec(html) ?? [];
    expect(html).toContain(`<style>.${name}.${name}.${name}{color:red;--x:"y"}</style>`);
    expect(html).not.toContain('style=');
    expect(policy).toMatch(/style-src 'self' 'sha256-/);
  });
});

describe('a page that begins with a formula', () => {
  const math = '<math><mi>x</mi></math>';
  const finishWithFormulas = finishPageWith({ ...context, formulaFont: '/assets/fonts/math.woff2', basePath: '/~ada' });

  it('asks for the face of formulas first, and does without it if it is late', () => {
    const { html, policy } = finishWithFormulas(nextPage({ body: `<main><p>Let ${math} be.</p></main>` }));
    expect(html).toContain('crossorigin href=/~ada/assets/fonts/math.woff2>');
    expect(html).toMatch(/<style>@font-face{[^}]*font-display:optional;src:url\(\/~ada\/assets\/fonts\/math\.woff2\)/);
    expect(policy).toMatch(/style-src 'self' 'sha256-/);
  });
  it.each([
    ['none', '<main><p>Text.</p></main>'],
    ['one further down', `<main><p>${'Many words. '.repeat(200)}</p>${math}</main>`],
  ])('and one with %s does not', (_, body) => {
    expect(finishWithFormulas(nextPage({ body })).html).not.toContain('math.woff2');
  });
});

describe('markup that a browser would have to repair', () => {
  it.each([
    '<main><p>open</main>',
    '<main>a < b</main>',
    '<main></section></main>',
    '<main><p title="x></p></main>',
    '<main><!-- never ends',
  ])('is refused: %s', (body) => {
    expect(() => finish(`<!DOCTYPE html><html><head></head><body>${body}</body></html>`)).toThrow();
  });
});
