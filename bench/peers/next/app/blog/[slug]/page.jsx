import rehypeShiki from '@shikijs/rehype';
import { MDXRemote } from 'next-mdx-remote/rsc';
import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { readPost, slugs } from '../../posts.js';

export const dynamicParams = false;
export const generateStaticParams = () => slugs().map((slug) => ({ slug }));
const mdxOptions = {
  remarkPlugins: [remarkGfm, remarkMath],
  rehypePlugins: [rehypeKatex, [rehypeShiki, { themes: { light: 'github-light', dark: 'github-dark' } }]],
};

export default async function Post({ params }) {
  const { title, content } = readPost((await params).slug);
  return (
    <article>
      <h1>{title}</h1>
      <MDXRemote source={content} options={{ mdxOptions }} />
    </article>
  );
}
