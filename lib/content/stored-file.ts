import { hashOf } from '@/lib/files/hash';

/** One file of the content folder. Its bytes are read when they are first asked for, and never again. */
export class StoredFile {
  private bytesRead?: Buffer;
  private named?: string;

  /**
   * @param path within the content folder, "data/a.csv"
   * @param read gives its bytes
   * @param hash when it is known already, so that nobody need read the file to name it
   */
  constructor(
    readonly path: string,
    private readonly read: () => Uint8Array,
    hash?: string,
  ) {
    if (hash !== undefined) this.named = hash;
  }

  get bytes(): Buffer {
    return (this.bytesRead ??= Buffer.from(this.read()));
  }

  get text(): string {
    return this.bytes.toString('utf8');
  }

  /** A name for its bytes: the same bytes have the same, others do not. */
  get hash(): string {
    return (this.named ??= hashOf(this.bytes));
  }
}

/** The files of a content folder by their paths. */
export type StoredFiles = ReadonlyMap<string, StoredFile>;
