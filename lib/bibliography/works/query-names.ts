// Apart from what filters: whoever only needs the names, as the server does that starts, loads none of the bibliography.

/** The questions that leave works out. */
export const filterNames = ['topic', 'type', 'year', 'venue', 'author', 'text'] as const;
/** All parameters of the list's query but its page. */
export const queryNames = [...filterNames, 'sort'] as const;
