import { expect, test } from 'vitest';
import { formatVcard } from '@/lib/cv/vcard';
import { ownersCv } from '../owners-cv';

test('is a vCard 4 without a photo or a phone', () => {
  const { cv } = ownersCv();
  const card = formatVcard(cv.person, cv.updated);
  expect(card.replace(/\r\n /g, '').trimEnd().split('\r\n')).toEqual([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    'FN:Pedro Gimenes',
    'N:Gimenes;Pedro;;;',
    'TITLE:PhD Researcher in Machine Learning Systems',
    'ORG:Imperial College London',
    'EMAIL:pgimenes@outlook.com',
    'ADR:;;;London;;;',
    'URL;PREF=1:https://pedrogimenes.co.uk',
    'SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/pedrocgimenes',
    'SOCIALPROFILE;SERVICE-TYPE=GitHub:https://github.com/pgimenes',
    'SOCIALPROFILE;SERVICE-TYPE="Google Scholar":https://scholar.google.com/citations?user=08W3xHQAAAAJ',
    expect.stringMatching(/^REV:\d{8}T000000Z$/),
    'END:VCARD',
  ]);
  expect(card).not.toMatch(/TEL|PHOTO/);
});
