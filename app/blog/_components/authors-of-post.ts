import { people } from '@/lib/bibliography/works/people';
import type { Post } from '@/lib/content/documents';
import { profile } from '@/lib/content/load';
import { postAuthors, type PostAuthor } from '@/lib/prose/post-authors';

/** The authors of a post of the site in use. */
export const authorsOfPost = (post: Post): PostAuthor[] => postAuthors(post, profile, people);
