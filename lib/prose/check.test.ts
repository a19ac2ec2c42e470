import sharp from 'sharp';
import { expect, it } from 'vitest';
import { formatProblem } from '@/lib/content/problem';
import { contentOfTexts, toContent } from '@/lib/content/store';
import { StoredFile } from '@/lib/content/stored-file';
import { checkProse } from './check';

it('counts the lines of the front matter, and says all problems of all texts together', async () => {
  const content = contentOfTexts('content-of-test', {
    'a.bib': '@misc{cao2024, title={T}, author={Cao, A}, year={2024}}\n',
    'posts/one.mdx': '---\ntitle: "One"\n---\n\nText.\n\nCited [@cao2023].\n',
    'posts/two.mdx': '---\ntitle: "Two"\nmacros: { "\\\\a": "b" }\n---\n$\\a$ and $\\b{$\n',
  });
  const problems = (await checkProse(content)).map(formatProblem);
  expect(problems).toEqual([
    'content-of-test/posts/one.mdx:7:7 cites "cao2023", which no .bib entry has; did you mean "cao2024"?',
    'content-of-test/posts/two.mdx:5:10 has a formula that TeX cannot read, \\b{ (Unsupported function name: \\b); mend the TeX, or name the macro in the front matter',
  ]);
});

it('names figures that do not exist and pictures that are not there, at their fields', async () => {
  const content = contentOfTexts('content-of-test', {
    'profile.mdx': '---\nname: Ada\nfigure: outlier-rows\nportrait: images/ada.jpg\n---\nI compute.\n',
    'posts/one.mdx': '---\ntitle: "One"\nstill: number-format\n---\nText.\n',
    'posts/two.mdx': '---\ntitle: "Two"\nstill: thought-graphs\n---\nText.\n',
  });
  const problems = (await checkProse(content)).map(formatProblem);
  expect(problems).toEqual([
    'content-of-test/profile.mdx:3 has figure: outlier-rows, which names no figure; did you mean "outlier-row"?',
    'content-of-test/posts/one.mdx:3 has still: number-format, which names no figure; did you mean "number-formats"?',
    expect.stringMatching(
      /^content-of-test\/profile.mdx:4\S* shows "images\/ada.jpg", which is not in the content folder/,
    ),
  ]);
});

it('wants words for a figure that opens the site', async () => {
  const content = contentOfTexts('content-of-test', {
    'profile.mdx': '---\nname: Ada\nfigure: outlier-row\n---\nI compute.\n',
  });
  expect((await checkProse(content)).map(({ message }) => message)).toEqual(['has a figure without figureAlt']);
});

it('tells a portrait of 40 MB from one that a build can carry, and shows it all the same', async () => {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#336' } })
    .png()
    .toBuffer();
  const files = [
    new StoredFile('people/ada.mdx', () => Buffer.from('---\nname: Ada\nportrait: images/ada.png\n---\n')),
    // What follows the end of a PNG is not looked at.
    new StoredFile('images/ada.png', () => Buffer.concat([picture, Buffer.alloc(40e6)])),
  ];
  const problems = await checkProse(toContent('content-of-test', new Map(files.map((file) => [file.path, file]))));
  expect(problems.map(formatProblem)).toEqual([
    expect.stringMatching(
      /^warning: content-of-test\/people\/ada\.mdx:3\S* shows "images\/ada\.png", which has 40 MB; every build .*: save it with 2,000/,
    ),
  ]);
});
