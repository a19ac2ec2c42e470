/** What a page or a feed may weigh before it is compressed, in bytes: a long essay with drawings is at a third of it. */
const BUDGET = 1_000_000;

interface Weighed {
  address: string;
  mediaType: string;
  body: Uint8Array;
}

/** A sentence for each page and feed that is heavier than anybody wants to load, the heaviest first. */
export function overweight(items: readonly Weighed[]): string[] {
  return items
    .filter(
      ({ body, mediaType }) =>
        body.length > BUDGET && /^(?:text\/html|application\/(?:.*xml|feed\+json))/.test(mediaType),
    )
    .sort((a, b) => b.body.length - a.body.length)
    .map(
      ({ address, body }) =>
        `warning: ${address} weighs ${(body.length / 1e6).toFixed(1)} MB; draw fewer rows in its charts, or divide it`,
    );
}
