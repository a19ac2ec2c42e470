import { cache, type CSSProperties } from 'react';
import { contentFiles } from '@/lib/content/load';
import { loadPicture } from '@/lib/prose/store/load-picture';

interface Props {
  /** Path within the content folder. */
  src: string;
  alt: string;
  /** How wide its place is at most, in CSS pixels. */
  width: number;
  /** It is in the first view: fetched at once. */
  isEager?: boolean;
  /** Of the picture alone: rules that few pages need are in no other’s sheet. */
  style?: CSSProperties;
}

/** A picture of the content folder, looked up once for a page however often it is asked for. */
export const pictureOf = cache((src: string) => loadPicture(src, contentFiles.files));

/** A picture that the front matter names, in its best encoding and with its own proportions, so that nothing moves when it comes. */
export async function Picture({ src, alt, width, isEager, style }: Props) {
  const picture = await pictureOf(src);
  if (!picture) return null;
  const shown = Math.min(width, picture.width);
  return (
    <picture>
      {picture.sources.map(({ type, candidates }) => (
        <source
          key={type}
          type={type}
          srcSet={candidates.map((candidate) => `${candidate.url} ${candidate.width}w`).join(', ')}
          sizes={`${shown}px`}
        />
      ))}
      <img
        src={picture.url}
        alt={alt}
        style={style}
        width={shown}
        height={Math.round((picture.height * shown) / picture.width)}
        loading={isEager ? undefined : 'lazy'}
        decoding="async"
      />
    </picture>
  );
}
