import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { cvOf } from '@/lib/cv/fixtures/cvs';
import { Masthead } from './masthead';

test('what the profile leaves out has no place, no line and no link', () => {
  const cv = cvOf({});
  const { email: _, place: __, ...person } = cv.person;
  const html = renderToStaticMarkup(<Masthead cv={{ ...cv, person }} />);
  expect(html).toContain(cv.person.name);
  expect(html).not.toContain('mailto:');
  expect(html).not.toMatch(/<li><\/li>|undefined/);
  expect(renderToStaticMarkup(<Masthead cv={cv} />)).toContain(`mailto:${cv.person.email}`);
});
