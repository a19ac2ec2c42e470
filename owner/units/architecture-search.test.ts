// What the topic says of this figure is printed from its engine. This recomputes it and looks for it in the text, so that neither can
// change alone.
import { describe, expect, it } from 'vitest';
import { topicText } from '../essay-text';
import { deviceNames, type DeviceName } from '@/lib/explorables/architecture-search/devices';
import { bestWithin, candidatesOn, frontOf, timeSpan } from '@/lib/explorables/architecture-search/networks';
import { regretCurve } from '@/lib/explorables/architecture-search/regret';
import { METHODS, spaceWithin } from '@/lib/explorables/architecture-search/search';

const topic = 'architecture-search';

describe('Architecture search', () => {
  const text = topicText(topic);
  const on = (device: DeviceName, name: string) => candidatesOn(device).get(name)!;
  const halfway = (device: DeviceName) => {
    const { least, most } = timeSpan(candidatesOn(device).values());
    return (least + most) / 2;
  };

  it('says how the order of two networks turns round', () => {
    const [narrow, wide] = ['16-8-12', '32-32'];
    const loss = (name: string) => (100 * on('scalar', name).loss).toFixed(1);
    const ratio = (device: DeviceName) => (on(device, wide).cycles / on(device, narrow).cycles).toFixed(1);
    expect(text).toContain(
      `widths ${narrow} and ${wide} err alike, by ${loss(narrow)} and ${loss(wide)}% of the variance`,
    );
    expect(text).toContain(`is ${ratio('scalar')} times as fast, on the second ${ratio('vector')} times`);
    expect(text).toContain(`${on('launch', narrow).cycles} cycles against ${on('launch', wide).cycles}`);
  });

  it('says what is on the fronts and best halfway', () => {
    const fronts = deviceNames.map((device) => frontOf(candidatesOn(device).values()).map(({ name }) => name));
    const [scalar, vector, launch] = fronts.map(({ length }) => length);
    expect(text).toContain(`have ${scalar}, ${vector} and ${launch} networks`);
    expect(fronts[0]!.filter((name) => fronts.every((front) => front.includes(name)))).toHaveLength(10);
    const best = deviceNames.map((device) => bestWithin(candidatesOn(device).values(), halfway(device))!.name);
    expect(text).toContain(`the best network is ${best[0]}, ${best[1]} or ${best[2]}`);
    expect(text).toContain(
      `only ${spaceWithin(candidatesOn('launch'), halfway('launch')).fast.length} networks are fast`,
    );
  });

  it('says how far the searches are from the best', () => {
    const space = spaceWithin(candidatesOn('vector'), halfway('vector'));
    const curves = METHODS.map((method) => regretCurve(method, space, 100, 200));
    const after = (trained: number) => curves.map((curve) => 100 * curve[trained - 1]!);
    expect(Math.max(...after(20)) - Math.min(...after(20))).toBeLessThan(0.5);
    const [random, evolution, gradient] = after(100).map((points) => points.toFixed(1));
    expect(text).toContain(`evolution is ${evolution} points from the best, random drawing ${random}, and`);
    expect(text).toContain(`which settles early, ${gradient}.`);
    const few = spaceWithin(candidatesOn('launch'), halfway('launch'));
    for (const method of ['random', 'evolution'] as const) expect(regretCurve(method, few, 100, 50).at(-1)).toBe(0);
  });
});
