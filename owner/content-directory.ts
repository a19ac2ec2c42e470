import { contentDirectoryFrom } from '@/lib/content/content-directory';

/** Where the owner's content is. */
export const contentDirectory = contentDirectoryFrom(process.env);
