import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ContentError } from '@/lib/content/problem';
import { testContext } from './fixtures/context';
import { renderMdx } from './render';

const map = {
  Markup: ({ html, as: Wrapper = 'div' }: { html: string; as?: 'div' | 'span' }) => (
    <Wrapper dangerouslySetInnerHTML={{ __html: html }} />
  ),
  Explorable: ({ label, children }: { label: string; children: React.ReactNode }) => (
    <figure title={label}>{children}</figure>
  ),
};

const render = (source: string) => renderMdx(source, { ...testContext, map });

describe('rendering through next-mdx-remote', () => {
  it('puts components between ready markup and gives them number and caption', async () => {
    const { content, words } = await render(
      'Before $x$.\n\n<Explorable name="number-formats" id="fig:a" alt="a">Held *here*.</Explorable>\n\nAfter.',
    );
    expect(renderToStaticMarkup(content)).toBe(
      '<div><p>Before <span class="nb"><math data-tex="x"><mi>x</mi></math>.</span></p></div><figure title="Figure 1"><span>Held <em>here</em>.</span></figure><div><p>After.</p></div>',
    );
    expect(words).toBe(4);
  });

  it('keeps literal attributes, which blockJS alone would delete in silence', async () => {
    const { content } = await render('<Figure src="images/x.png" alt="x" width={320}>Caption.</Figure>');
    expect(renderToStaticMarkup(content)).toContain('width="320"');
  });

  it('refuses expressions aloud instead of deleting them', async () => {
    await expect(render('{1 + 1}\n\n<Figure src="images/x.png" alt={alt}>Caption.</Figure>')).rejects.toThrow(
      ContentError,
    );
    await expect(render('{1 + 1}')).rejects.toThrow('input.mdx:1:1 has the expression {1 + 1}');
  });

  it('takes braces, dollars and angle brackets of formulas and code as they are', async () => {
    const { content } = await render('$\\{x\\}$ and `{y} <z>`');
    expect(renderToStaticMarkup(content)).toContain('<code>{y} &#x3C;z></code>');
  });
});
