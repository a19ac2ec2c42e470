import { Dotted } from '@/app/_components/dotted';
import { ItemPage } from '@/app/_items/item-page';
import { itemRoutes } from '@/app/_items/item-routes';
import type { DocumentOf } from '@/lib/content/documents';
import { topics } from '@/lib/content/load';
import { topicsOf } from '@/lib/content/relations';
import { siteUrl } from '@/lib/content/site';
import type { Item } from '@/lib/sections/items';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { personId, type SchemaNode } from '@/lib/site/structured-data';
import { isoDay } from '@/lib/text/format-date';
import { wordsOf } from '@/lib/content/words';

type Course = DocumentOf<'Teaching'>;

const routes = itemRoutes('teaching');

export const dynamicParams = false;
export const generateStaticParams = routes.generateStaticParams;
export const generateMetadata = routes.generateMetadata;

export default async function CoursePage({ params }: { params: Promise<{ slug: string }> }) {
  const { document: course, item } = await routes.find(params);
  return (
    <ItemPage item={item} document={course} node={toCourseNode(course, item)} facts={<Facts course={course} />}>
      <Materials course={course} />
    </ItemPage>
  );
}

/** When, where and as what. */
function Facts({ course }: { course: Course }) {
  const { date, term, role, institution, institutionUrl, code, url } = course;
  return (
    <Dotted
      facts={[
        <time dateTime={isoDay(date)}>{term}</time>,
        role,
        institutionUrl ? <a href={institutionUrl}>{institution}</a> : institution,
        code,
        url && <a href={url}>{wordsOf(course).say('course.page')}</a>,
      ]}
    />
  );
}

function Materials({ course }: { course: Course }) {
  const { materials = [] } = course;
  if (materials.length === 0) return null;
  return (
    <section aria-labelledby="materials">
      <h2 id="materials">{wordsOf(course).say('course.materials')}</h2>
      <ul>
        {materials.map(({ label, url }) => (
          <li key={url}>
            <a href={url}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The course as schema.org has it: what is taught, by whom, and the term as its instance. */
function toCourseNode(course: Course, { address, description }: Item): SchemaNode {
  const url = absoluteUrl(siteUrl, address);
  const provider = {
    '@type': 'CollegeOrUniversity',
    name: course.institution,
    ...(course.institutionUrl && { url: course.institutionUrl }),
  };
  return {
    '@type': 'Course',
    '@id': `${url}#course`,
    url,
    name: course.title,
    description: description || `${course.title}, ${course.term}`,
    ...(course.code && { courseCode: course.code }),
    ...(course.url && { sameAs: course.url }),
    provider,
    about: topicsOf({ topics: course.topics ?? [] }, topics).map(({ slug, title }) => ({
      '@type': 'Thing',
      name: title,
      url: absoluteUrl(siteUrl, addresses.topic(slug)),
    })),
    hasCourseInstance: {
      '@type': 'CourseInstance',
      name: `${course.title}, ${course.term}`,
      startDate: isoDay(course.date).slice(0, 7),
      instructor: { '@id': personId(siteUrl) },
    },
    ...(course.materials?.length && {
      hasPart: course.materials.map(({ label, url: at }) => ({
        '@type': 'LearningResource',
        name: label,
        url: absoluteUrl(siteUrl, at),
      })),
    }),
  };
}
