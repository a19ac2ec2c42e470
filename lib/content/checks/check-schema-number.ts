import { profileOf } from '../front-matter';
import type { Problem } from '../problem';
import { schemaNumber } from '../schema-number';
import type { Content } from '../store';

/** That content is written for another schema than this code's. Its fields may then have other names, and nothing more can be said of it. */
export function checkSchemaNumber({ documents }: Content): Problem[] {
  const profile = profileOf(documents);
  const schema = profile?.data.schema ?? 1;
  if (!profile || typeof schema !== 'number' || schema === schemaNumber) return [];
  return [
    {
      file: profile.file,
      line: profile.lineOf(['schema']),
      message: `is written for schema ${schema}, and this code for ${schemaNumber}`,
      mend:
        schema < schemaNumber
          ? 'npm run upgrade brings the content to it'
          : 'build it with the newer version of the code that it is for',
      severity: 'error',
    },
  ];
}
