import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOfTexts, openContent } from '@/lib/content/store';
import { defaultPalette, properties, shortHex, type ColourName, type Scheme } from './colours';
import { contrastOf, findUnreadable } from './contrast';
import { makeTheme } from './make-theme';
import { readTheme } from './read-theme';
import { defaultSettings } from './theme';
import { themeCss } from './theme-css';

const read = (yaml: string, files: Record<string, string> = {}) =>
  readTheme(contentOfTexts('content', { 'theme.yaml': yaml, ...files }));
const problemsOf = (yaml: string) =>
  read(yaml).problems.map(({ file, line, message, mend }) => `${file}:${line} ${message}; ${mend}`);

describe('the site’s own look', () => {
  it('is that of app/tokens.css', () => {
    const css = readFileSync('app/tokens.css', 'utf8');
    for (const name of Object.keys(properties) as ColourName[]) {
      const { light, dark } = defaultPalette;
      expect(css).toContain(`--${properties[name]}: light-dark(${shortHex(light[name])}, ${shortHex(dark[name])});`);
    }
  });
  it('can be read in both schemes', () => {
    for (const scheme of ['light', 'dark'] as Scheme[]) expect(findUnreadable(defaultPalette[scheme])).toEqual([]);
  });
  it('adds no rule, with no file, an empty one, or one that repeats it', () => {
    for (const yaml of [
      '',
      'strip: true',
      'colours: { light: { paper: "#fff" } }\nfaces: { text: "@fontsource/libertinus-serif" }',
    ])
      expect(themeCss(read(yaml).settings)).toBe('');
    expect(readTheme(contentOfTexts('content', {}))).toEqual({ settings: defaultSettings, problems: [] });
  });
  it('has its bars as the sign in the tab', async () => {
    expect((await makeTheme(contentOfTexts('content', {}))).favicon).toMatch(
      /^<svg [^>]*viewBox="0 0 32 32"><rect .*#10106e.*#b3006b/,
    );
  });
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrastOf('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.542, 3);
  });
  it('is the same both ways, and never below one', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colour, colour, (a, b) => {
        expect(contrastOf(a, b)).toBe(contrastOf(b, a));
        expect(contrastOf(a, b)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('theme.yaml', () => {
  it('names the line of a colour that cannot be read, the contrast found and the one needed', () => {
    expect(problemsOf('colours:\n  light:\n    muted: "#999999"\n')).toEqual([
      'content/theme.yaml:3 sets "muted" (#999999) on "paper" (#ffffff, as it is when none is given) in the light scheme: their contrast is 2.84, and WCAG asks for 4.5; give "muted" a darker colour',
      'content/theme.yaml:3 sets "muted" (#999999) on "wash" (#f5f6f9, as it is when none is given) in the light scheme: their contrast is 2.63, and WCAG asks for 4.5; give "muted" a darker colour',
    ]);
  });
  it('names the ground when that is what was given', () => {
    expect(problemsOf('colours:\n  dark:\n    selection: "#e4e5ea"\n')[0]).toMatch(
      /^content\/theme\.yaml:3 sets "ink" \(#e4e5ea, as it is when none is given\) on "selection" \(#e4e5ea\) in the dark scheme: their contrast is 1\.00, and WCAG asks for 4\.5/,
    );
  });
  it('says which way to go by what can be read on the ground, and not by how much colour it has', () => {
    expect(problemsOf('colours:\n  light:\n    paper: "#00ff00"\n    inserted: "#ffffff"\n')).toContainEqual(
      expect.stringMatching(/sets "inserted" \(#ffffff\) on "paper" .*; give "inserted" a darker colour$/),
    );
  });
  it('says all mistakes at once', () => {
    const said = problemsOf(
      'colors: {}\ncolours:\n  light: { ink: black, papr: "#fff" }\nfaces:\n  text: "@fontsource/libertinus-serf"\n  labels: Comic Sans\n  code: "@fontsource/../../etc"\nstrip: maybe\nfavicon: { initials: ABCD }\n',
    ).join('\n');
    expect(said).toMatch(/theme\.yaml:1 has a field "colors" that the schema does not know/);
    expect(said).toMatch(/theme\.yaml:3 has "black" as the colour "ink"; write it as "#rrggbb"/);
    expect(said).toMatch(/theme\.yaml:3 has a field "papr".*did you mean "paper"/);
    expect(said).toMatch(/theme\.yaml:5 names the face .*; did you mean "@fontsource\/libertinus-serif"/);
    expect(said).toMatch(
      /theme\.yaml:6 names the face "Comic Sans".*; name a package of Fontsource; installed are @fontsource/,
    );
    expect(said).toMatch(/theme\.yaml:7 names the face/);
    expect(said).toMatch(/theme\.yaml:8 has "maybe" as "strip"; write true or false/);
    expect(said).toMatch(/theme\.yaml:9 has "ABCD" as initials; write one to three letters/);
  });
  it('says where it is no YAML, and what picture is not there', () => {
    expect(problemsOf('strip: true\nstrip: false\n')[0]).toMatch(/^content\/theme\.yaml:2 has a line that is not YAML/);
    expect(problemsOf('favicon: { file: images/no.svg }')[0]).toMatch(
      /:1 names the picture "images\/no.svg", which is not there/,
    );
  });
  it('never throws, and gives readable colours or a message, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), (text, value) => {
        for (const yaml of [
          text,
          JSON.stringify(value),
          `colours: ${JSON.stringify(value)}`,
          `favicon: ${JSON.stringify(value)}`,
        ])
          for (const { message } of read(yaml).problems) expect(message).not.toMatch(/undefined|\[object/);
      }),
    );
  });
});

describe('a given look', () => {
  it('declares what differs, and keeps the wish for more contrast', () => {
    const { settings, problems } = read(
      'colours:\n  light: { paper: "#FBF7EE", muted: "#555555" }\nfaces: { text: "@fontsource/eb-garamond" }',
    );
    expect(problems).toEqual([]);
    expect(themeCss(settings)).toBe(
      ':root{--paper:light-dark(#fbf7ee,#0d0f15);--muted:light-dark(#555,#9ba2b2);--text:"EB Garamond","EB Garamond alone","EB Garamond fallback",Georgia,serif}@media (prefers-contrast:more){:root{--muted:var(--ink);--rule:light-dark(#555,#9ba2b2)}}',
    );
  });
  it('draws initials as outlines on the accent', async () => {
    const { favicon } = await makeTheme(contentOfTexts('content', { 'theme.yaml': 'favicon: { initials: "ŻÉ" }' }));
    expect(favicon).toContain('#10106e');
    expect(favicon).toContain('<path');
    expect(favicon).not.toContain('<text');
  });
  it('takes a picture as it is', async () => {
    const files = {
      'theme.yaml': 'favicon: { file: images/i.svg }',
      'images/i.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    };
    expect((await makeTheme(contentOfTexts('content', files))).favicon).toBe(files['images/i.svg']);
  });
});

describe('the examples in e2e/fixtures/looks', () => {
  it.each(['folio', 'laboratory', 'terminal'])('%s can be read', (name) => {
    expect(readTheme(openContent(`e2e/fixtures/looks/${name}`)).problems).toEqual([]);
  });
});
