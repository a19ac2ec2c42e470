import degreeBins from '@/lib/explorables/event-driven/degree-bins?raw';
import degrees from '@/lib/explorables/event-driven/degrees?raw';
import precision from '@/lib/explorables/event-driven/precision?raw';
import profile from '@/lib/explorables/event-driven/profile?raw';
import schedule from '@/lib/explorables/event-driven/schedule?raw';
import simulate from '@/lib/explorables/event-driven/simulate?raw';
import heap from '@/lib/explorables/event-driven/slot-heap?raw';
import work from '@/lib/explorables/event-driven/work?raw';

const folder = 'lib/explorables/event-driven';

/** The modules that run in this figure, for "Code". */
export const files = [
  { path: `${folder}/schedule.ts`, text: schedule },
  { path: `${folder}/slot-heap.ts`, text: heap },
  { path: `${folder}/work.ts`, text: work },
  { path: `${folder}/degrees.ts`, text: degrees },
  { path: `${folder}/degree-bins.ts`, text: degreeBins },
  { path: `${folder}/precision.ts`, text: precision },
  { path: `${folder}/profile.ts`, text: profile },
  { path: `${folder}/simulate.ts`, text: simulate },
];
