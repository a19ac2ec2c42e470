// `npm run notices`: writes the notices that the licences of others ask for. Run it when dependencies have changed.
import { writeWhole } from '@/lib/files/write-whole';
import { readNotices } from './read-notices';
import { reportFailure } from './report-failure';

try {
  writeWhole('THIRD_PARTY_NOTICES.md', readNotices());
  console.log('Written: THIRD_PARTY_NOTICES.md');
} catch (error) {
  reportFailure(error);
}
