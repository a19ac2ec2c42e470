import { documentTypes } from '@/contentlayer.config';
import type { DocumentDefinition } from './schema';

/** The schema of `contentlayer.config.ts`, as our own readers walk it. */
export const siteSchema = documentTypes.map((type) => type.def() as unknown as DocumentDefinition);
