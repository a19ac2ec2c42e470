/** A title that ends in a mark of its own takes no colon before its subtitle: "Who Knows? A Study". */
export const joinTitle = (title: string): string => title.replace(/([?!…])(<\/[a-z]+>|[”’»"]?): (?=\S)/g, '$1$2 ');
